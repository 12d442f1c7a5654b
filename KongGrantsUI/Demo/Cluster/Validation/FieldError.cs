namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>One cause of an Invalid status.</summary>
/// <param name="Field">Path, such as <c>spec.from[0].kind</c>.</param>
/// <param name="Reason">FieldValueRequired, FieldValueInvalid, FieldValueForbidden, FieldValueNotSupported ...</param>
/// <param name="Message">Kubernetes' wording, such as <c>Required value</c> or <c>Invalid value: "x": ...</c>.</param>
public sealed record FieldError(string Field, string Reason, string Message);
