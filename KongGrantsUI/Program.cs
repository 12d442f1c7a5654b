using KongGrantsUI.Cli;
using KongGrantsUI.Hosting;

return Commands.Handles(args) ? await Commands.RunAsync(args, CliConsole.OfTheProcess()) : await AppHost.RunAsync(args);
