namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>
/// The how-to's commands, byte for byte as its author wrote them, mistakes included. Only the two addresses outside of
/// the machine are replaced: the sample Service comes as text, and <c>$PROXY_IP</c> is the demo gateway.
/// </summary>
internal static class HowToAsWritten
{
    /// <summary>What the how-to expects to be there: its installation guide makes these.</summary>
    public const string Prerequisites = """
        kubectl apply -f - <<'EOF'
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: { name: kong, annotations: { konghq.com/gatewayclass-unmanaged: "true" } }
        spec: { controllerName: konghq.com/kic-gateway-controller }
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: kong, namespace: default }
        spec:
          gatewayClassName: kong
          listeners: [{ name: proxy, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }]
        EOF
        """;

    public const string Namespaces = """
        kubectl create namespace qyzylorda
        kubectl create namespace kualalumpur
        """;

    public const string Service = """
        kubectl create -n kualalumpur -f - <<'EOF'
        apiVersion: v1
        kind: Service
        metadata: { name: httpbin, labels: { app: httpbin } }
        spec: { ports: [{ name: http, port: 80, targetPort: 80 }], selector: { app: httpbin } }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: httpbin }
        spec:
          replicas: 1
          selector: { matchLabels: { app: httpbin } }
          template: { metadata: { labels: { app: httpbin } }, spec: { containers: [{ name: httpbin, image: "kong/httpbin:0.1.0" }] } }
        EOF
        """;

    public const string Route = """
        echo "
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: bintang
          annotations:
            konghq.com/strip-path: 'true'
        spec:
          parentRefs:
          - name: kong
          rules:
          - matches:
            - path:
                type: Exact
                value: /bintang
            backendRefs:
            - name: httpbin
              kind: Service
              port: 80
        " | kubectl apply -n kualalumpur -f -
        """;

    public const string Authentication = """
        echo '
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata:
          name: httpbin-basic-auth
        config:
          hide_credentials: true
        plugin: basic-auth
        ' | kubectl apply -n kualalumpur -f -
        kubectl annotate service httpbin -n kualalumpur konghq.com/plugins=httpbin-basic-auth
        """;

    public const string Credentials = """
        echo '
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: aygerim-basic-auth
          labels:
            konghq.com/credential: basic-auth
        stringData:
            username: aygerim
            password: aygerim-password
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: rustem-basic-auth
          labels:
            konghq.com/credential: basic-auth
        stringData:
            username: rustem
            password: rustem-password
        ' | kubectl apply -n qyzylorda -f -
        """;

    public const string Grant = """
        echo '
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata:
          name: qyzylorda-rate-limit
          namespace: kualalumpur
        spec:
          from:
          - group: "configuration.konghq.com"
            kind: KongConsumer
            namespace: qyzylorda
          to:
          - group: "configuration.konghq.com"
            kind: KongPlugin
        ' | kubectl apply -n qyzylorda -f -
        """;

    /// <summary>The block ends as it does there: no closing quote, no kubectl.</summary>
    public const string Limits = """
        echo '
        ---
        apiVersion: configuration.konghq.com/v1
         kind: KongPlugin
         metadata:
           name: rate-limit-aygerim
           annotations:
             kubernetes.io/ingress.class: kong
         config:
           minute: 10
           policy: local
         plugin: rate-limiting
        ---
        apiVersion: configuration.konghq.com/v1
         kind: KongPlugin
         metadata:
           name: rate-limit-rustem
           annotations:
             kubernetes.io/ingress.class: kong
         config:
           minute: 5
           policy: local
         plugin: rate-limiting
        """;

    public const string AnnotateConsumers = """
        kubectl annotate kongconsumer aygerim -n qyzylorda konghq.com/plugins=rate-limit-aygerim
        kubectl annotate kongconsumer rustem -n qyzylorda konghq.com/plugins=rate-limit-rustem
        """;

    public const string AnnotateService = "kubectl annotate service httpbin -n kualalumpur konghq.com/plugins=httpbin-basic-auth,rate-limit-aygerim,rate-limit-rustem";

    public const string Test = "curl -sv $PROXY_IP/bintang/status/200 -u aygerim:aygerim-password 2>&1 | grep \"X-RateLimit-Remaining-Minute\"";

    /// <summary>What the page's include makes of a consumer: it knows no namespace.</summary>
    public static string Consumer(string name, string credential) => $"""
        echo "
        apiVersion: configuration.konghq.com/v1
        kind: KongConsumer
        metadata:
         name: {name}
         annotations:
           kubernetes.io/ingress.class: kong
        username: {name}
        credentials:
        - {credential}
        " | kubectl apply -f -
        """;
}
