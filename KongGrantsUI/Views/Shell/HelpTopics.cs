using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>The help for each page, by its address.</summary>
public static class HelpTopics
{
    private static readonly HelpTopic Other = new("This app",
    [
        new("What is it for?", "Plugins of one namespace can act on consumers of another, where the plugin's owner allows it by a ReferenceGrant. Here both owners ask, decide, make the change in an order that breaks nobody, and see the limits count down."),
        new("Who changes what?", "Each click asks Kubernetes as you, so you can do here what kubectl lets you do, and nothing else."),
        new("How do I get around?", "The list at the left; / searches everything that you may see, ? lists the keys."),
    ]);

    private static readonly (string Path, HelpTopic Topic)[] Topics =
    [
        ("plugins/matrix", new("Effective plugins",
        [
            new("What does a cell say?", "For a route and a caller: of each plugin type, the one that runs. Of several, the one with the narrowest scope wins: consumer, route and service before consumer and route, and so on down to everything."),
            new("What is struck through?", "A plugin that would run too, and loses against a narrower one."),
        ])),
        ("plugins", new("Plugins",
        [
            new("Which plugins do I see?", "Those of your namespaces, and of others those that your objects name, that are offered to you, or that you may read anyway."),
            new("How is one attached?", "By its name in the annotation konghq.com/plugins of a Service, a route, an Ingress, a consumer or a consumer group. Of another namespace: namespace:name, and a ReferenceGrant there."),
            new("Why does one act on nothing?", "Nothing names it, what names it is refused, or nothing routes there. Findings tell which."),
        ])),
        ("namespaces", new("Namespaces",
        [
            new("Which are mine?", "Those in which you may change plugins or consumers, by Kubernetes' own answer."),
            new("Whom do I ask?", "The contact is the annotation konggrants.dev/contact of the namespace."),
        ])),
        ("consumers", new("Consumers",
        [
            new("What makes one count?", "The controller's ingress class, a username or custom_id, and credentials: Secrets of its own namespace with the label konghq.com/credential. Their values are never read here."),
            new("What limits one?", "A plugin that its annotation names: everywhere, or only on the Services and routes that name it as well."),
        ])),
        ("grants/new", new("Asking for plugins",
        [
            new("What happens when I send it?", "A PluginGrantRequest is made in your namespace. Its recipient sees it at once, and decides. Nothing else changes."),
            new("What if the plugin is not there yet?", "Say what it should be. Its owner makes it as the last step, and may change that before."),
            new("How long?", "Such as 30 days or 12h, counted from the approval. Empty means no end."),
        ])),
        ("grants/", new("A request",
        [
            new("What does approving do?", "It makes the ReferenceGrant, for the named plugins and no others, and a review that keeps who said what. The steps below then lead to what was asked for."),
            new("Why in this order?", "A plugin that exists before both sides name it would limit everybody on the service, or the consumer everywhere; two of one type on one object would stop the whole gateway's configuration."),
            new("How do I take it back?", "Revoke. Step by step, nobody is limited who should not be on the way out; at once, what that breaks is said first."),
        ])),
        ("grants", new("Grants",
        [
            new("What waits for me?", "Under Asked of you: requests for plugins of a namespace in which you may make grants. Your turn marks those, and your own requests that have a step for you."),
            new("What is a grant?", "A ReferenceGrant in the plugins' namespace: it says which kind of object of which other namespace may name which plugins."),
        ])),
        ("findings", new("Findings",
        [
            new("Where do they come from?", "From the rules of Kong's controller, applied to what the cluster holds now. They vanish by themselves when their cause is mended."),
            new("Who can mend one?", "The owner of the namespace that it names. The line below does it; where it is a grant of your own, one click does."),
            new("What is the code?", "The same in konggrants analyze, so that a pipeline can refuse it before it reaches the cluster."),
        ])),
        ("what-if", new("What if",
        [
            new("Is anything changed?", "No. What you paste is put into a copy of what is known, and the two are compared, as far as you may see them."),
            new("What can I paste?", "YAML or JSON, several documents, as kubectl takes them; and names of objects that would be gone."),
        ])),
        ("console", new("Console",
        [
            new("Where does the call come from?", "From this app's server, to the gateway addresses that are configured or that Gateways publish, and nowhere else."),
            new("What happens to credentials?", "They are sent, and never kept: not in the history, not in a shared link. One that you pick is read with your own right."),
            new("What is foretold?", "The answer that follows from the cluster's objects. Beside it is what came back, header by header."),
        ])),
        ("activity", new("Activity",
        [
            new("How far back does it go?", "Kubernetes keeps Events for about an hour; requests and decisions as long as they exist. Other changes are those that this page saw."),
        ])),
        ("preflight", new("Preflight",
        [
            new("What is checked?", "What the app's own account and you need of the cluster. Each failing check has the command that mends it."),
        ])),
        ("status", new("Status",
        [
            new("What does live mean?", "The watch of that kind is open and has been heard from. Otherwise it says since when what is shown may be old, and when it is tried again."),
            new("Why would the gateway refuse?", "Kong takes its configuration as a whole. Two plugins of one type for one scope stop all of it, and the last good one keeps working."),
        ])),
        ("", new("Map",
        [
            new("What is a socket?", "A ReferenceGrant, at the edge of the namespace that made it. A reference that uses it plugs in; an open one is used by nothing."),
            new("What do lines mean?", "Who names which plugin, and where routes lead. Their ends and labels say whether it works: not only their colour."),
            new("How do I look around?", "Drag, scroll to zoom, or Tab into the map and use the arrow keys. Hovering over a plugin lights exactly what it acts on. Filters: kind:, ns:, verdict:, expires<7d, or any words."),
            new("How do I share a view?", "Its address holds the selection, the filters and the place. Export draws it as SVG, PNG, Mermaid or DOT."),
        ])),
    ];

    /// <param name="path">Relative to the app's root, without query, such as <c>grants/new</c>.</param>
    public static HelpTopic For(string path) => Topics.FirstOrDefault(entry => Fits(entry.Path, path)).Topic ?? Other;

    private static bool Fits(string topic, string path) => topic.EndsWith('/')
        ? path.StartsWith(topic, StringComparison.Ordinal)
        : path == topic || (topic.Length > 0 && path.StartsWith(topic + "/", StringComparison.Ordinal));
}
