using System.Collections.Frozen;
using System.Globalization;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>
/// The field numbers of the messages that kubectl sends from its generators (<c>create secret</c>, <c>auth can-i</c> and the
/// like), from Kubernetes' generated.proto files. A line is: message, then number, name and type of each field. Types are
/// text, int, bool, bytes, texts (a map), byteses (a map), intOrText, or a message; a star marks a list, and ^ a message whose fields
/// JSON has in the one around it.
/// </summary>
internal static class ProtobufSchema
{
    private const string Lines = """
        ObjectMeta 1 name text 2 generateName text 3 namespace text 5 uid text 6 resourceVersion text 11 labels texts 12 annotations texts 14 finalizers *text
        Secret 1 metadata ObjectMeta 2 data byteses 3 type text 4 stringData texts 5 immutable bool
        ConfigMap 1 metadata ObjectMeta 2 data texts 3 binaryData byteses 4 immutable bool
        Namespace 1 metadata ObjectMeta 2 spec NamespaceSpec
        NamespaceSpec 1 finalizers *text
        ServiceAccount 1 metadata ObjectMeta 2 secrets *ObjectReference 4 automountServiceAccountToken bool
        ObjectReference 1 kind text 2 namespace text 3 name text
        DeleteOptions 1 gracePeriodSeconds int 2 preconditions Preconditions 4 propagationPolicy text 5 dryRun *text
        Preconditions 1 uid text 2 resourceVersion text
        Service 1 metadata ObjectMeta 2 spec ServiceSpec
        ServiceSpec 1 ports *ServicePort 2 selector texts 3 clusterIP text 4 type text 10 externalName text
        ServicePort 1 name text 2 protocol text 3 port int 4 targetPort intOrText 5 nodePort int
        Deployment 1 metadata ObjectMeta 2 spec DeploymentSpec
        DeploymentSpec 1 replicas int 2 selector LabelSelector 3 template PodTemplate
        LabelSelector 1 matchLabels texts
        PodTemplate 1 metadata ObjectMeta 2 spec PodSpec
        PodSpec 2 containers *Container
        Container 1 name text 2 image text 3 command *text 4 args *text 6 ports *ContainerPort
        ContainerPort 1 name text 3 containerPort int 4 protocol text
        Ingress 1 metadata ObjectMeta 2 spec IngressSpec
        IngressSpec 1 defaultBackend IngressBackend 2 tls *IngressTLS 3 rules *IngressRule 4 ingressClassName text
        IngressTLS 1 hosts *text 2 secretName text
        IngressRule 1 host text 2 inline ^IngressRuleValue
        IngressRuleValue 1 http HTTPIngressRuleValue
        HTTPIngressRuleValue 1 paths *HTTPIngressPath
        HTTPIngressPath 1 path text 2 backend IngressBackend 3 pathType text
        IngressBackend 4 service IngressServiceBackend
        IngressServiceBackend 1 name text 2 port ServiceBackendPort
        ServiceBackendPort 1 name text 2 number int
        Lease 1 metadata ObjectMeta 2 spec LeaseSpec
        LeaseSpec 1 holderIdentity text 2 leaseDurationSeconds int 5 leaseTransitions int
        Role 1 metadata ObjectMeta 2 rules *PolicyRule
        ClusterRole 1 metadata ObjectMeta 2 rules *PolicyRule
        PolicyRule 1 verbs *text 2 apiGroups *text 3 resources *text 4 resourceNames *text 5 nonResourceURLs *text
        RoleBinding 1 metadata ObjectMeta 2 subjects *Subject 3 roleRef RoleRef
        ClusterRoleBinding 1 metadata ObjectMeta 2 subjects *Subject 3 roleRef RoleRef
        Subject 1 kind text 2 apiGroup text 3 name text 4 namespace text
        RoleRef 1 apiGroup text 2 kind text 3 name text
        SelfSubjectReview 1 metadata ObjectMeta
        SelfSubjectRulesReview 1 metadata ObjectMeta 2 spec RulesReviewSpec
        RulesReviewSpec 1 namespace text
        SelfSubjectAccessReview 1 metadata ObjectMeta 2 spec AccessReviewSpec
        AccessReviewSpec 1 resourceAttributes ResourceAttributes 2 nonResourceAttributes PathAttributes
        SubjectAccessReview 1 metadata ObjectMeta 2 spec SubjectReviewSpec
        LocalSubjectAccessReview 1 metadata ObjectMeta 2 spec SubjectReviewSpec
        SubjectReviewSpec 1 resourceAttributes ResourceAttributes 2 nonResourceAttributes PathAttributes 3 user text 4 groups *text 6 uid text
        ResourceAttributes 1 namespace text 2 verb text 3 group text 4 version text 5 resource text 6 subresource text 7 name text
        PathAttributes 1 path text 2 verb text
        """;

    private static readonly FrozenDictionary<string, FrozenDictionary<int, (string Name, string Type)>> Messages = Lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(words => words[0], words => words.Skip(1).Chunk(3)
            .ToFrozenDictionary(field => int.Parse(field[0], CultureInfo.InvariantCulture), field => (field[1], field[2])));

    /// <summary>The fields of a message by number; null where it is not known.</summary>
    public static FrozenDictionary<int, (string Name, string Type)>? Of(string message) => Messages.GetValueOrDefault(message);
}
