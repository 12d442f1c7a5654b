using BenchmarkDotNet.Running;
using KongGrantsUI.Bench;

if (args is ["quick"]) Quick.Run(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(SnapshotBenchmarks).Assembly).Run(args);
