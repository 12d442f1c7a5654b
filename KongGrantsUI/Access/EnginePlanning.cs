using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>The engine, set up as the controller is.</summary>
public sealed class EnginePlanning(AnalysisOptions options) : IPlanning
{
    public ChangePlan Attach(ClusterSnapshot snapshot, PlanGoal goal, DateTimeOffset now) => Planner.Plan(snapshot, goal, options, now);

    public ClusterSnapshot Attached(ClusterSnapshot snapshot, PlanGoal goal) => Planner.Reach(snapshot, goal);

    public ChangePlan Revoke(ClusterSnapshot snapshot, ObjectKey grant, DateTimeOffset now) => RevocationPlanner.Plan(snapshot, grant, options, now);

    public ClusterAnalysis Analyse(ClusterSnapshot snapshot, DateTimeOffset now) => Analyser.Analyse(snapshot, options, now);
}
