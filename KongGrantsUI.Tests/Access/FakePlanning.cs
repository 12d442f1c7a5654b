using KongGrantsUI.Access;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Access;

/// <summary>Answers every question for a plan with one and the same.</summary>
public sealed class FakePlanning(ChangePlan plan) : IPlanning
{
    public ChangePlan Attach(ClusterSnapshot snapshot, PlanGoal goal, DateTimeOffset now) => plan;

    public ClusterSnapshot Attached(ClusterSnapshot snapshot, PlanGoal goal) => snapshot;

    public ChangePlan Revoke(ClusterSnapshot snapshot, ObjectKey grant, DateTimeOffset now) => plan;

    public ClusterAnalysis Analyse(ClusterSnapshot snapshot, DateTimeOffset now) => ClusterAnalysis.Empty;
}
