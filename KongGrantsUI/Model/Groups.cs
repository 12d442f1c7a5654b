namespace KongGrantsUI.Model;

/// <summary>The API groups that take part in plugin attachment.</summary>
public static class Groups
{
    public const string Core = "";
    public const string Kong = "configuration.konghq.com";
    public const string KongIncubator = "incubator.ingress-controller.konghq.com";
    public const string Gateway = "gateway.networking.k8s.io";
    public const string Networking = "networking.k8s.io";
    public const string KongGrants = "konggrants.dev";
}
