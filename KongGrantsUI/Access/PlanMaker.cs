using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>Plans the way from a snapshot to a goal. Pure.</summary>
public delegate ChangePlan PlanMaker(ClusterSnapshot snapshot, PlanGoal goal, DateTimeOffset now);
