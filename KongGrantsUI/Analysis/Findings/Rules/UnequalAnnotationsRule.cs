using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Services of one backend that disagree: the routes to them are taken down (semantics 3.3).</summary>
internal sealed class UnequalAnnotationsRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Translation.LeftOut.Select(item => Make(context, item.Service, item.Annotations));

    private static Finding Make(FindingContext context, RoutedService service, string[] annotations)
    {
        var services = service.Services.Order().ToArray();
        var lines = annotations.SelectMany(annotation => Equalise(context, services, annotation));
        return new Finding(
            "KG018", Severity.Error,
            $"{Wording.List(services)} stand behind one backend and differ in {Wording.List(annotations)}, so the controller leaves out {service.Name} with all of its routes.",
            [.. services, .. service.Routes.Select(route => route.Route.Source).Distinct()], services[0].Namespace,
            new Remedy("Give all of them the same values; these lines spread the first one's.", string.Join('\n', lines)));
    }

    private static IEnumerable<string> Equalise(FindingContext context, ObjectKey[] services, string annotation)
    {
        var values = services.Select(key => (Key: key, Value: context.Snapshot.Find(key)?.Meta.Annotation(annotation))).ToArray();
        var wanted = values.Select(item => item.Value).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return values.Where(item => item.Value != wanted).Select(item => Kubectl.Annotate(item.Key, annotation, wanted, item.Value is not null));
    }
}
