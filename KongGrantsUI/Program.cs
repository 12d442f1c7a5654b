using System.Globalization;
using KongGrantsUI.Cli;
using KongGrantsUI.Hosting;

// Logs and pipelines read the same everywhere; a reader's language and numbers come with the reader's request.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return Commands.Handles(args) ? await Commands.RunAsync(args, CliConsole.OfTheProcess()) : await AppHost.RunAsync(args);
