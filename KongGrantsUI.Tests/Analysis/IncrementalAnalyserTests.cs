using CsCheck;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cli;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis;

/// <summary>Incremental equals full: whatever the analyser saw before, it says what a fresh one says.</summary>
public sealed class IncrementalAnalyserTests
{
    private static readonly AnalysisOptions Options = AnalysisOptions.Default with { ServiceFacade = true, AcceptRoutesWithoutGateway = true };

    [Fact]
    public void Analysis_OfSmallWorldsOneAfterTheOther_EqualsTheFullOne() => SmallWorlds.Bits.Array[1, 8].Sample(worlds =>
    {
        var (analyser, snapshot) = (new IncrementalAnalyser(Options), ClusterSnapshot.Empty);
        return worlds.All(bits =>
        {
            snapshot = Follow(snapshot, SmallWorlds.Make(bits).Snapshot);
            return IsFull(analyser, snapshot, World.Now);
        });
    }, iter: 300);

    [Fact]
    public void Analysis_AfterAnyChanges_EqualsTheFullOne()
    {
        var worlds = Worlds().ToArray();
        Gen.Select(Gen.Int[0, worlds.Length - 1], Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 9]).Array[1, 20]).Sample((number, changes) =>
        {
            var world = worlds[number];
            var (analyser, snapshot) = (new IncrementalAnalyser(Options), world);
            return IsFull(analyser, snapshot, World.Now) && changes.Index().All(change =>
            {
                snapshot = Change(snapshot, world, change.Item.Item1, change.Item.Item2);
                return IsFull(analyser, snapshot, World.Now.AddMinutes(change.Index));
            });
        }, iter: 1500);
    }

    [Fact]
    public void Analysis_LongAfterAnObjectWasGone_EqualsTheFullOne()
    {
        var analyser = new IncrementalAnalyser(Options);
        var (with, without) = (SmallWorlds.Make(-1).Snapshot, SmallWorlds.Make(-1).Snapshot.Without(new ObjectKey(Kinds.KongConsumer, "a", "c1")));
        analyser.Analyse(with, World.Now);
        for (var turn = 0; turn < 200; turn++) analyser.Analyse(without, World.Now);

        Assert.True(IsFull(analyser, with, World.Now));
    }

    private static bool IsFull(IncrementalAnalyser analyser, ClusterSnapshot snapshot, DateTimeOffset now) =>
        analyser.Analyse(snapshot, now).Equals(Analyser.Analyse(snapshot, Options, now));

    // As the watch makes it: what did not change is the same object, in the same table.
    private static ClusterSnapshot Follow(ClusterSnapshot last, ClusterSnapshot next)
    {
        var gone = last.Objects().Where(item => next.Find(item.Key) is null).Aggregate(last, (snapshot, item) => snapshot.Without(item.Key));
        return next.Objects().Aggregate(gone, (snapshot, item) => item.Equals(snapshot.Find(item.Key)) ? snapshot : snapshot.With(item));
    }

    private static ClusterSnapshot Change(ClusterSnapshot snapshot, ClusterSnapshot world, int pick, int kind)
    {
        var all = world.Objects().ToArray();
        var (one, other) = (all[pick % all.Length], all[pick / 7 % all.Length]);
        var present = snapshot.Find(one.Key) ?? one;
        string[] lists = [.. all.Select(item => item.Meta.Annotation(Names.PluginsAnnotation)).OfType<string>(), "other, b:p1"];
        return kind switch
        {
            0 or 1 => snapshot.Without(one.Key),
            2 or 3 => snapshot.With(one),
            4 or 5 => snapshot.With(With(present, Names.PluginsAnnotation, lists[pick / 11 % lists.Length])),
            6 => snapshot.With(With(present, Names.ClassAnnotation, pick % 2 == 0 ? "kong" : "other")),
            7 when other is KongPlugin plugin => snapshot.With(plugin with { Disabled = pick % 2 == 0, InstanceName = "same" }),
            7 when other is KongConsumer consumer => snapshot.With(consumer with { Username = pick % 2 == 0 ? "same" : null, CustomId = "id" }),
            7 when other is ReferenceGrant grant => snapshot.With(grant with { To = [.. grant.To.Skip(1)] }),
            8 => snapshot.With(With(With(present, "konghq.com/any", $"{pick}"), Names.ExpiresAtAnnotation, "2026-12-24T00:00:00Z")),
            _ => snapshot with { Sync = [new KindSync(Kinds.Secret, pick % 2 == 0 ? SyncState.Forbidden : SyncState.Live, World.Now)] },
        };
    }

    private static ClusterObject With(ClusterObject item, string name, string value) => item with
    {
        Meta = item.Meta with { Annotations = EquatableMap.From(item.Meta.Annotations.Append(KeyValuePair.Create(name, value))) },
    };

    // The golden inputs have every oddity that a rule speaks of, and the large world has much of each.
    private static IEnumerable<ClusterSnapshot> Worlds() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "in.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Inputs.Read([file], TextReader.Null, "default").Snapshot),
        .. Enumerable.Range(1, 20).Select(number => Asked(SmallWorlds.Make(number * 6_700_417 % (1 << 27)))),
        LargeWorlds.Make(2), HowTo.Finished.Snapshot,
    ];

    private static ClusterSnapshot Asked(World world) => world
        .With(new PluginGrantRequest { Meta = World.Meta("a", "ask") with { Uid = "1" }, ToNamespace = "b", ToNames = ["p1"], Attach = [new AttachWish("p1", ["c1"], "cors", "{}"), new AttachWish("x", ["c2"])] })
        .With(new PluginGrantReview { Meta = World.Meta("b", "answer"), RequestNamespace = "a", RequestName = "ask", RequestUid = "1", Decision = "Approved" })
        .With(new KongConsumer { Meta = World.Meta("a", "c9", "b:x"), Username = "c9", Credentials = ["c9"] })
        .With(new SecretMetadata { Meta = World.Meta("a", "c9") with { Labels = World.Map((Names.CredentialLabel, "key-auth")) } })
        .Snapshot;
}
