namespace KongGrantsUI.Tests.EndToEnd;

/// <summary>Each finding brought about in the finished how-to.</summary>
internal static class FindingCases
{
    private const string Plugins = "konghq.com/plugins";

    public static readonly FindingCase[] All =
    [
        new("KG001", "luka", "KongConsumer qyzylorda/aygerim names", "luka: kubectl delete referencegrant qyzylorda-rate-limit", "referencegrant --all -n kualalumpur"),
        new("KG002", "luka", "has entries that match nothing", "luka:" + Grant("kualalumpur", "fruitless", "konghq.com", "qyzylorda"), "referencegrant fruitless -n kualalumpur"),
        new("KG003", "admin", "where the controller never looks", "luka: kubectl delete referencegrant qyzylorda-rate-limit\nkim:" + Grant("qyzylorda", "misplaced", "configuration.konghq.com", "qyzylorda"), "referencegrant --all -A"),
        new("KG004", "luka", "allows more than is used", "luka:" + Grant("kualalumpur", "qyzylorda-rate-limit", "configuration.konghq.com", "qyzylorda")),
        new("KG005", "luka", "kualalumpur/unused is not used", "luka:" + Grant("kualalumpur", "unused", "configuration.konghq.com", "elsewhere"), "referencegrant unused -n kualalumpur --ignore-not-found"),
        new("KG006", "luka", "which does not exist", $"luka: kubectl annotate --overwrite service httpbin {Plugins}=httpbin-basic-auth,rate-limit-aygerim,rate-limit-rustem,nope"),
        new("KG007", "luka", "with the prefix of its own namespace", $"luka: kubectl annotate httproute bintang {Plugins}=kualalumpur:httpbin-basic-auth"),
        new("KG008", "kim", "is reached by its prefix alone", $"kim: kubectl annotate --overwrite kongconsumer aygerim {Plugins}=rate-limit-aygerim"),
        new("KG009", "kim", "has the entry 'a:b:c'", $"kim: kubectl annotate --overwrite kongconsumer rustem {Plugins}=kualalumpur:rate-limit-rustem,a:b:c"),
        new("KG010", "kim", "more than once", $"kim: kubectl annotate --overwrite kongconsumer aygerim {Plugins}=kualalumpur:rate-limit-aygerim,kualalumpur:rate-limit-aygerim"),
        new("KG011", "kim", "are all of type rate-limiting", $"kim: kubectl annotate --overwrite kongconsumer rustem {Plugins}=kualalumpur:rate-limit-rustem,kualalumpur:rate-limit-aygerim"),
        new("KG012", "luka", "on every service of the gateway", $"luka: kubectl annotate --overwrite service httpbin {Plugins}=httpbin-basic-auth,rate-limit-rustem"),
        new("KG013", "luka", "rate-limit-aygerim applies to everybody", "luka:" + Grant("kualalumpur", "qyzylorda-rate-limit", "configuration.konghq.com", "qyzylorda", ", name: rate-limit-rustem")),
        new("KG014", "kim", "does not take for a single consumer", "luka:" + Grant("kualalumpur", "auth", "configuration.konghq.com", "qyzylorda") + $"\nkim: kubectl annotate --overwrite kongconsumer aygerim {Plugins}=kualalumpur:rate-limit-aygerim,kualalumpur:httpbin-basic-auth", "referencegrant auth -n kualalumpur"),
        new("KG015", "luka", "HTTPRoute kualalumpur/astray is not served", "luka:" + Route("astray", "{ name: kong }", "{ type: PathPrefix, value: /astray }", "[{ name: httpbin, port: 80 }]"), "httproute astray -n kualalumpur"),
        new("KG016", "luka", "but matches it exactly", "luka:" + Route("exact", "{ name: kong, namespace: default }", "{ type: Exact, value: /exact }", "[{ name: httpbin, port: 80 }]", "konghq.com/strip-path: 'true'"), "httproute exact -n kualalumpur"),
        new("KG017", "luka", "no route leads to it", "luka:" + Service("kualalumpur", "lonely", $"{Plugins}: httpbin-basic-auth"), "service/lonely httproute/visitor -n kualalumpur",
            "kubectl apply -f - <<'EOF'\n" + RouteYaml("visitor", "{ name: kong, namespace: default }", "{ type: PathPrefix, value: /lonely }", "[{ name: lonely, port: 80 }]", "konghq.com/strip-path: 'true'") + "\nEOF"),
        new("KG018", "luka", "stand behind one backend", "luka:" + Service("kualalumpur", "twin-a", $"{Plugins}: httpbin-basic-auth") + "\nluka:" + Service("kualalumpur", "twin-b", "a: b")
            + "\nluka:" + Route("twins", "{ name: kong, namespace: default }", "{ type: PathPrefix, value: /twins }", "[{ name: twin-a, port: 80 }, { name: twin-b, port: 80 }]"), "service/twin-a service/twin-b httproute/twins -n kualalumpur"),
        new("KG019", "kim", "does not reach the gateway", "kim:" + Consumer("classless", "username: classless", ""), "kongconsumer classless -n qyzylorda"),
        new("KG020", "kim", "The Secret nur-basic-auth is named by no consumer", "kim:" + Secret("nur-basic-auth", "konghq.com/credential: basic-auth") + "\nkim:" + Consumer("nur", "username: nur\ncredentials: [nur-basicauth]"), "secret/nur-basic-auth kongconsumer/nur -n qyzylorda"),
        new("KG021", "kim", "has no label konghq.com/credential", "kim:" + Secret("nur-basic-auth", "a: b") + "\nkim:" + Consumer("nur", "username: nur\ncredentials: [nur-basic-auth]"), "secret/nur-basic-auth kongconsumer/nur -n qyzylorda"),
        new("KG022", "kim", "all have the username 'aygerim'", "kim:" + Consumer("zz-second", "username: aygerim"), "kongconsumer zz-second -n qyzylorda"),
        new("KG023", "admin", "which is in qyzylorda, not in kualalumpur", "kim:" + Secret("nur-basic-auth", "konghq.com/credential: basic-auth") + "\nluka:" + Consumer("nur", "username: nur\ncredentials: [nur-basic-auth]"), "kongconsumer nur -A; kubectl delete secret nur-basic-auth -n qyzylorda"),
        new("KG024", "luka", "has no meaning on a KongPlugin", "luka: kubectl annotate kongplugin rate-limit-aygerim kubernetes.io/ingress.class=kong"),
        new("KG025", "luka", "lets in every consumer", "luka: kubectl get service httpbin", "kongplugin httpbin-acl -n kualalumpur",
            "{remedy}\nkubectl annotate --overwrite service httpbin konghq.com/plugins=httpbin-basic-auth,httpbin-acl,rate-limit-aygerim,rate-limit-rustem"),
        new("KG026", "luka", "each have their own counters", "luka:" + Route("other-way", "{ name: kong, namespace: default }", "{ type: PathPrefix, value: /other }", "[{ name: httpbin, port: 80 }]"), "httproute other-way -n kualalumpur --ignore-not-found", "kubectl delete httproute other-way"),
        new("KG027", "luka", "expired", "luka: kubectl annotate referencegrant qyzylorda-rate-limit konggrants.dev/expires-at=2020-01-01T00:00:00Z"),
        new("KG028", "kim", "asks for what", """
            kim: kubectl apply -f - <<'EOF'
            apiVersion: konggrants.dev/v1alpha1
            kind: PluginGrantRequest
            metadata: { name: again }
            spec:
              from: { group: configuration.konghq.com, kind: KongConsumer }
              to: { namespace: kualalumpur, names: [rate-limit-aygerim] }
            EOF
            """, "plugingrantrequest again -n qyzylorda --ignore-not-found"),
        new("KG029", "kim", "where a rule has no other backend", "kim:" + Service("qyzylorda", "web", "a: b") + "\nluka:" + Route("far", "{ name: kong, namespace: default }", "{ type: PathPrefix, value: /far }", "[{ name: web, namespace: qyzylorda, port: 80 }]"),
            "httproute far -n kualalumpur; kubectl delete service web -n qyzylorda; kubectl delete referencegrant --all -n qyzylorda"),
        new("KG030", "admin", "are global and of one type", "admin:" + Global("one") + "\nadmin:" + Global("two"), "kongclusterplugin one two"),
        new("KG032", "luka", "share an instance_name and a scope", "luka:" + Plugin("left", "plugin: correlation-id\ninstance_name: same") + "\nluka:" + Plugin("right", "plugin: request-termination\ninstance_name: same")
            + $"\nluka: kubectl annotate httproute bintang {Plugins}=left,right", "kongplugin left right -n kualalumpur"),
        new("KG033", "kim", "has only a custom_id", "kim:" + Consumer("custom", "custom_id: '17'", $"kubernetes.io/ingress.class: kong, {Plugins}: 'kualalumpur:rate-limit-aygerim'"), "kongconsumer custom -n qyzylorda"),
        new("KG034", "luka", "can't be read by this app", "luka:" + Plugin("bulky", $"plugin: cors\nconfig: {{ origins: ['{new string('a', 70_000)}'] }}"), "kongplugin bulky -n kualalumpur", Plugin("bulky", "plugin: cors\nconfig: {}")),
        new("KG035", "kim", "have credentials that clash", "kim:" + Consumer("zz-second", "username: zz-second\ncredentials: [aygerim-basic-auth]"), "kongconsumer zz-second -n qyzylorda"),
        new("KG036", "luka", "takes its config from the Secret kualalumpur/cors-config", "luka:" + Plugin("secretive", "plugin: cors\nconfigFrom: { secretKeyRef: { name: cors-config, key: config } }"), "kongplugin/secretive secret/cors-config -n kualalumpur"),
        new("KG037", "admin", "are combined within one namespace only", "admin:" + Apply("apiVersion: configuration.konghq.com/v1\nkind: KongClusterPlugin\nmetadata: { name: shared, annotations: { kubernetes.io/ingress.class: kong } }\nplugin: rate-limiting\nconfig: { minute: 100 }")
            + $"\nluka: kubectl annotate --overwrite service httpbin {Plugins}=httpbin-basic-auth,rate-limit-aygerim,rate-limit-rustem,shared"
            + "\nkim:" + Consumer("zz-shared", "username: zz-shared", $"kubernetes.io/ingress.class: kong, {Plugins}: shared"),
            "kongclusterplugin shared; kubectl delete kongconsumer zz-shared -n qyzylorda; kubectl delete referencegrant --all -n kualalumpur"),
    ];

    private static string Apply(string yaml) => $" kubectl apply -f - <<'EOF'\n{yaml}\nEOF";

    private static string Grant(string home, string name, string group, string from, string only = "") => Apply($$"""
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata: { name: {{name}}, namespace: {{home}} }
        spec:
          from: [{ group: {{group}}, kind: KongConsumer, namespace: {{from}} }]
          to: [{ group: configuration.konghq.com, kind: KongPlugin{{only}} }]
        """);

    private static string Route(string name, string parent, string path, string backends, string annotations = "a: b") => Apply(RouteYaml(name, parent, path, backends, annotations));

    private static string RouteYaml(string name, string parent, string path, string backends, string annotations) => $$"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: {{name}}, annotations: { {{annotations}} } }
        spec:
          parentRefs: [{{parent}}]
          rules: [{ matches: [{ path: {{path}} }], backendRefs: {{backends}} }]
        """;

    private static string Service(string home, string name, string annotations) => Apply($$"""
        apiVersion: v1
        kind: Service
        metadata: { name: {{name}}, namespace: {{home}}, annotations: { {{annotations}} } }
        spec: { ports: [{ port: 80 }], selector: { app: httpbin } }
        """);

    private static string Consumer(string name, string fields, string annotations = "kubernetes.io/ingress.class: kong") => Apply($$"""
        apiVersion: configuration.konghq.com/v1
        kind: KongConsumer
        metadata: { name: {{name}}, annotations: { {{annotations}} } }
        {{fields}}
        """);

    private static string Secret(string name, string labels) => Apply($$"""
        apiVersion: v1
        kind: Secret
        metadata: { name: {{name}}, labels: { {{labels}} } }
        stringData: { username: nur, password: nur-password }
        """);

    private static string Plugin(string name, string fields) => Apply($$"""
        apiVersion: configuration.konghq.com/v1
        kind: KongPlugin
        metadata: { name: {{name}} }
        {{fields}}
        """);

    private static string Global(string name) => Apply($$"""
        apiVersion: configuration.konghq.com/v1
        kind: KongClusterPlugin
        metadata: { name: {{name}}, labels: { global: 'true' }, annotations: { kubernetes.io/ingress.class: kong } }
        plugin: correlation-id
        """);
}
