using System.CommandLine;
using KongGrantsUI.Analysis;

namespace KongGrantsUI.Cli;

/// <summary>The options that every command has: where the objects come from, and how the controller is set up.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string[]> files = new("--filename", "-f") { Description = "File, folder, or - for standard input. May be repeated.", HelpName = "FILE|DIR|-" };
    private readonly Option<string> context = new("--context") { Description = "Read the live cluster of this kubeconfig context instead." };
    private readonly Option<string> kubeconfig = new("--kubeconfig") { Description = "Path of the kubeconfig; else $KUBECONFIG, then ~/.kube/config." };
    private readonly Option<string> home = new("--namespace", "-n") { Description = "Namespace of objects that name none.", DefaultValueFactory = _ => "default" };
    private readonly Option<string> ingressClass = new("--ingress-class") { Description = "The controller's ingress class.", DefaultValueFactory = _ => AnalysisOptions.Default.IngressClass };
    private readonly Option<bool> serviceFacade = new("--service-facade") { Description = "The controller's KongServiceFacade feature is switched on." };
    private readonly Option<OutputFormat> output = new("--output", "-o") { Description = "text, json or sarif.", DefaultValueFactory = _ => OutputFormat.Text };
    private readonly Option<FailOn> failOn = new("--fail-on") { Description = "Exit with 1 from this level on: error, warning or never.", DefaultValueFactory = _ => FailOn.Error };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { files, context, kubeconfig, home, ingressClass, serviceFacade, output, failOn }) command.Options.Add(option);
    }

    public CommonValues Read(ParseResult parsed) => new()
    {
        Files = parsed.GetValue(files) ?? [],
        Context = parsed.GetValue(context) ?? "",
        Kubeconfig = parsed.GetValue(kubeconfig) ?? "",
        Home = parsed.GetValue(home)!,
        Output = parsed.GetValue(output),
        FailOn = parsed.GetValue(failOn),
        Analysis = new AnalysisOptions
        {
            IngressClass = parsed.GetValue(ingressClass)!, ServiceFacade = parsed.GetValue(serviceFacade), AcceptRoutesWithoutGateway = true, PlanPatches = true,
        },
    };
}
