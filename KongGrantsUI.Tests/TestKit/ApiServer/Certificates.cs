using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KongGrantsUI.Tests.TestKit.ApiServer;

/// <summary>Self-signed certificates that live an hour.</summary>
internal static class Certificates
{
    public static X509Certificate2 For(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddMinutes(-5), now.AddHours(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.Exportable);
    }

    /// <summary>As a kubeconfig holds it in a <c>-data</c> field.</summary>
    public static string Data(X509Certificate2 certificate) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()));

    public static string KeyData(X509Certificate2 certificate) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()));
}
