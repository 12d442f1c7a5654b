using BenchmarkDotNet.Running;
using KongGrantsUI.Bench;

if (args is ["quick"]) Quick.Run(Console.Out);
else if (args is ["console"]) await ConsoleLoad.RunAsync();
else BenchmarkSwitcher.FromAssembly(typeof(SnapshotBenchmarks).Assembly).Run(args);
