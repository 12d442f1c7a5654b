using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Controller;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway.Controller;

public sealed class ControllerPlanTests
{
    private const string NoGrant =
        "no grant found to referenced \"kualalumpur:rate-limit-aygerim\" plugin in the requested remote KongPlugin bind";

    private static readonly ConfigFault Fault = new(new ObjectKey(Kinds.KongPlugin, "kualalumpur", "rate-limit-rustem"), "invalid plugin:rate-limiting: taken");

    [Fact]
    public void Plan_HowTo_SaysThatAllIsWell()
    {
        var plan = Plan(ControllerWorld.Report([.. ControllerWorld.All]));

        Assert.Equal("True Accepted", Say(plan, Kinds.GatewayClass, "Accepted"));
        Assert.Equal("True Accepted", Say(plan, Kinds.Gateway, "Accepted"));
        Assert.Equal("True Programmed", Say(plan, Kinds.Gateway, "Programmed"));
        Assert.Equal("True Programmed", Say(plan, Kinds.KongConsumer, "Programmed"));
        Assert.Equal("True ConfiguredInGateway", Say(plan, Kinds.HttpRoute, "Programmed"));
        var gateway = Status(plan, Kinds.Gateway)!;
        Assert.Equal("127.0.0.1", $"{gateway["addresses"]![0]!["value"]}");
        Assert.Equal(1, (int)gateway["listeners"]![0]!["attachedRoutes"]!);
    }

    /// <summary>Semantics 6.1: such a route gets no status at all.</summary>
    [Theory]
    [InlineData("kualalumpur", "kong")]
    [InlineData("default", "other")]
    public void Plan_ParentThatDoesNotResolve_HasNoStatus(string @namespace, string name)
    {
        var lost = ControllerWorld.Route with { Parents = [new ParentRef(Kinds.Gateway, @namespace, name)] };

        Assert.Null(Status(Plan(ControllerWorld.Report(ControllerWorld.Class, ControllerWorld.Gateway, lost)), Kinds.HttpRoute));
    }

    [Fact]
    public void Plan_ParentThatWentAway_TakesItsStatusBack()
    {
        var orphan = ControllerWorld.Route with
        {
            ParentStatuses = [new RouteParentStatus(ControllerWorld.Route.Parents[0], ControllerWorld.Options.ControllerName, [])],
        };

        Assert.Empty(Status(Plan(ControllerWorld.Report(ControllerWorld.Class, orphan)), Kinds.HttpRoute)!["parents"]!.AsArray());
    }

    [Fact]
    public void Plan_OthersGateway_IsLeftAlone() =>
        Assert.Empty(Plan(ControllerWorld.Report(ControllerWorld.Class with { ControllerName = "example.com/other" }, ControllerWorld.Gateway)).Statuses);

    [Theory]
    [InlineData("HTTP", "True Accepted")]
    [InlineData("SCTP", "False UnsupportedProtocol")]
    public void Plan_ListenerProtocol_IsJudged(string protocol, string expected)
    {
        var gateway = ControllerWorld.Gateway with { Listeners = [new GatewayListener { Name = "l", Protocol = protocol }] };

        var listener = Status(Plan(ControllerWorld.Report(ControllerWorld.Class, gateway)), Kinds.Gateway)!["listeners"]![0]!.AsObject();

        Assert.Equal(expected, Say(listener, "Accepted"));
    }

    /// <summary>Semantics 6.3.</summary>
    [Theory]
    [InlineData("HTTP", 80, "HTTP", "b.example", "False NoConflicts", "True Programmed")]
    [InlineData("HTTPS", 80, "TLS", "b.example", "False NoConflicts", "True Programmed")]
    [InlineData("TCP", 80, "TCP", "b.example", "True ProtocolConflict", "False Invalid")]
    [InlineData("HTTP", 443, "HTTPS", "a.example", "False NoConflicts", "True Programmed")]
    [InlineData("HTTP", 80, "HTTP", "A.example", "True HostnameConflict", "False Invalid")]
    [InlineData("HTTP", 80, "HTTPS", "b.example", "True ProtocolConflict", "False Invalid")]
    public void Plan_ListenersOfOnePort_ConflictByProtocolOrHostname(string first, int port, string protocol, string hostname, string conflicted, string programmed)
    {
        var gateway = ControllerWorld.Gateway with
        {
            Listeners =
            [
                new GatewayListener { Name = "a", Port = 80, Protocol = first, Hostname = "a.example" },
                new GatewayListener { Name = "b", Port = port, Protocol = protocol, Hostname = hostname },
            ],
        };

        var listeners = Status(Plan(ControllerWorld.Report(ControllerWorld.Class, gateway)), Kinds.Gateway)!["listeners"]!.AsArray();

        Assert.All(listeners, listener => Assert.Equal((conflicted, programmed), (Say(listener!.AsObject(), "Conflicted"), Say(listener.AsObject(), "Programmed"))));
    }

    /// <summary>Semantics 6.3. The route of such a listener is not taken either.</summary>
    [Theory]
    [InlineData("default", "Secret", "cert", "", "True ResolvedRefs", "True Programmed", 1)]
    [InlineData("default", "Secret", "gone", "", "False InvalidCertificateRef", "False Invalid", 0)]
    [InlineData("default", "ConfigMap", "cert", "", "False InvalidCertificateRef", "False Invalid", 0)]
    [InlineData("vault", "Secret", "cert", "", "False RefNotPermitted", "False Invalid", 0)]
    [InlineData("vault", "Secret", "cert", "other", "False RefNotPermitted", "False Invalid", 0)]
    [InlineData("vault", "Secret", "cert", "cert", "True ResolvedRefs", "True Programmed", 1)]
    [InlineData("vault", "Secret", "gone", "gone", "False InvalidCertificateRef", "False Invalid", 0)]
    public void Plan_ListenerCertificate_HasToBeThereAndGranted(string @namespace, string kind, string name, string granted, string resolved, string programmed, int attached)
    {
        var listener = ControllerWorld.Gateway.Listeners[0] with { Protocol = "HTTPS", Certificates = [new CertificateRef(new GroupKind("", kind), @namespace, name)] };
        List<ClusterObject> objects =
        [
            ControllerWorld.Class, ControllerWorld.Gateway with { Listeners = [listener] }, ControllerWorld.Service, ControllerWorld.Route,
            new SecretMetadata { Meta = ControllerWorld.Meta("default", "cert") }, new SecretMetadata { Meta = ControllerWorld.Meta("vault", "cert") },
        ];
        if (granted.Length > 0)
            objects.Add(new ReferenceGrant { Meta = ControllerWorld.Meta("vault", "grant"), From = [new GrantFrom(Kinds.Gateway, "default")], To = [new GrantTo(new GroupKind("core", "Secret"), granted)] });

        var status = Status(Plan(ControllerWorld.Report([.. objects])), Kinds.Gateway)!["listeners"]![0]!.AsObject();

        Assert.Equal((resolved, programmed, attached), (Say(status, "ResolvedRefs"), Say(status, "Programmed"), (int)status["attachedRoutes"]!));
    }

    [Theory]
    [InlineData("kong", true)]
    [InlineData("nginx", false)]
    [InlineData("", false)]
    public void Plan_ConsumerClass_DecidesWhetherItGetsACondition(string name, bool expected)
    {
        var annotations = EquatableMap.From(name.Length == 0 ? [] : [KeyValuePair.Create(Names.ClassAnnotation, name)]);
        var consumer = ControllerWorld.Consumer with { Meta = ControllerWorld.Consumer.Meta with { Annotations = annotations } };

        Assert.Equal(expected, Status(Plan(ControllerWorld.Report(consumer)), Kinds.KongConsumer) is not null);
    }

    [Fact]
    public void Plan_ConsumerWithAFailure_IsNotProgrammed()
    {
        var analysis = new ClusterAnalysis { Failures = [new ControllerFailure(ControllerWorld.Consumer.Key, NoGrant)] };

        var plan = Plan(ControllerWorld.Report(analysis, [.. ControllerWorld.All]));

        Assert.Equal("False Invalid", Say(plan, Kinds.KongConsumer, "Programmed"));
        var written = Assert.Single(plan.Events, item => item.Type == "Warning");
        Assert.Equal(("KongConfigurationTranslationFailed", NoGrant, "uid-aygerim"), (written.Reason, written.Message, written.Uid));
    }

    /// <summary>Semantics 6.4: a refused plugin reference does not turn a route's Programmed; another failure does.</summary>
    [Theory]
    [InlineData(NoGrant, "True ConfiguredInGateway")]
    [InlineData("HTTPRoute can't be routed: plugin x/y unsupported", "False TranslationError")]
    public void Plan_RouteWithAFailure_IsProgrammedUnlessItIsItsOwn(string message, string expected)
    {
        var analysis = new ClusterAnalysis { Failures = [new ControllerFailure(ControllerWorld.Route.Key, message)] };

        var plan = Plan(ControllerWorld.Report(analysis, [.. ControllerWorld.All]));

        Assert.Equal(expected, Say(plan, Kinds.HttpRoute, "Programmed"));
        Assert.Equal("", Assert.Single(plan.Events, item => item.Type == "Warning").Uid);
    }

    [Fact]
    public void Plan_Rejected_BlamesThePluginAndFallsBack()
    {
        var plan = Plan(ControllerWorld.Report([.. ControllerWorld.All]).Rejected(Fault));

        Assert.Equal(
            ["KongPlugin/rate-limit-rustem KongConfigurationApplyFailed", "Pod/kong-controller FallbackKongConfigurationSucceeded", "Pod/kong-controller KongConfigurationApplyFailed"],
            plan.Events.Select(item => $"{item.Regarding.Kind.Kind}/{item.Regarding.Name} {item.Reason}").Order(StringComparer.Ordinal));
        Assert.Equal("False Pending", Say(plan, Kinds.KongConsumer, "Programmed"));
        Assert.Equal("Unknown Unknown", Say(plan, Kinds.HttpRoute, "Programmed"));
    }

    [Fact]
    public void Plan_RejectedAfterSuccess_LetsWhatWasSaidStand()
    {
        var programmed = ControllerWorld.Consumer with { Conditions = [new Condition("Programmed", "True", "Programmed", "")] };

        Assert.Null(Status(Plan(ControllerWorld.Report(programmed).Rejected(Fault)), Kinds.KongConsumer));
    }

    [Fact]
    public void Plan_CredentialConflict_TellsSecretAndConsumer()
    {
        var secret = new ObjectKey(Kinds.Secret, "qyzylorda", "one");
        var report = ControllerWorld.Report([.. ControllerWorld.All]);
        report = report with
        {
            Status = report.Status with { Conflicts = [new CredentialConflict(secret, ControllerWorld.Consumer.Key, "basic-auth on 'username'")] },
        };

        var plan = Plan(report);

        Assert.Contains(plan.Events, item =>
            item.Regarding == secret && item.Message == "Secret has conflicting credential: conflict detected in \"basic-auth on 'username'\" index");
        Assert.Equal("False Invalid", Say(plan, Kinds.KongConsumer, "Programmed"));
    }

    private static ControllerPlan Plan(GatewayReport report) => ControllerPlan.For(report, ControllerWorld.Options);

    private static JsonObject? Status(ControllerPlan plan, GroupKind kind) => plan.Statuses.SingleOrDefault(status => status.Key.Kind == kind)?.Status;

    private static string Say(ControllerPlan plan, GroupKind kind, string type)
    {
        var status = Status(plan, kind)!;
        return Say(kind == Kinds.HttpRoute ? status["parents"]![0]!.AsObject() : status, type);
    }

    private static string Say(JsonObject holder, string type)
    {
        var found = holder["conditions"]!.AsArray().OfType<JsonObject>().Single(condition => $"{condition["type"]}" == type);
        return $"{found["status"]} {found["reason"]}";
    }
}
