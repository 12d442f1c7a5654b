using System.Globalization;
using BenchmarkDotNet.Running;
using KongGrantsUI.Bench;
using KongGrantsUI.Bench.Circuits;
using KongGrantsUI.Demo.Cluster.Seeding;

if (args is ["quick"]) Quick.Run(Console.Out);
else if (args is ["console"]) await ConsoleLoad.RunAsync();
else if (args is ["large"]) LargeAnalysis.Run(LargeWorld.DefaultPairs);
else if (args is ["events"]) await EventLatency.RunAsync(LargeWorld.DefaultPairs);
else if (args is ["cold"]) await ColdStart.RunAsync(LargeWorld.DefaultPairs);
else if (args is ["cold", var pairs]) await ColdStart.RunAsync(int.Parse(pairs, CultureInfo.InvariantCulture));
else if (args is ["cold-app", var kubeconfig]) await ColdStart.FollowAsync(kubeconfig);
else if (args is ["circuits"]) await CircuitLoad.RunAsync(200);
else if (args is ["circuits", var count]) await CircuitLoad.RunAsync(int.Parse(count, CultureInfo.InvariantCulture));
else if (args is ["crowd", var address, var size, var persona, var path]) await CircuitCrowd.RunAsync(new Uri(address), int.Parse(size, CultureInfo.InvariantCulture), persona, path);
else BenchmarkSwitcher.FromAssembly(typeof(SnapshotBenchmarks).Assembly).Run(args);
