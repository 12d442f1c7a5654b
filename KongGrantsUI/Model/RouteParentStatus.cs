namespace KongGrantsUI.Model;

public sealed record RouteParentStatus(ParentRef Parent, string ControllerName, EquatableList<Condition> Conditions);
