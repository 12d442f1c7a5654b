using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>What can be worked out from a whole snapshot, before it is cut down to what one user may see. Pure.</summary>
public interface IPlanning
{
    /// <summary>The way from a snapshot to plugins attached on both sides.</summary>
    ChangePlan Attach(ClusterSnapshot snapshot, PlanGoal goal, DateTimeOffset now);

    /// <summary>The snapshot with every step of that way done, as far as it is known what they make.</summary>
    ClusterSnapshot Attached(ClusterSnapshot snapshot, PlanGoal goal);

    /// <summary>The way out of a grant.</summary>
    ChangePlan Revoke(ClusterSnapshot snapshot, ObjectKey grant, DateTimeOffset now);

    ClusterAnalysis Analyse(ClusterSnapshot snapshot, DateTimeOffset now);
}
