using BenchmarkDotNet.Running;
using KongGrantsUI.Bench;

BenchmarkSwitcher.FromAssembly(typeof(SnapshotBenchmarks).Assembly).Run(args);
