using KongGrantsUI.Hosting;

return await AppHost.RunAsync(args);
