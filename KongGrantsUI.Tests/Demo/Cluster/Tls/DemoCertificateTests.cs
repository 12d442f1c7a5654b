using System.Security.Cryptography.X509Certificates;
using KongGrantsUI.Demo.Cluster.Tls;

namespace KongGrantsUI.Tests.Demo.Cluster.Tls;

public sealed class DemoCertificateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Certificate_Time_IsAYearFromYesterday()
    {
        using var certificate = DemoCertificate.Create(Now);

        Assert.Equal(Now.AddDays(-1).UtcDateTime, certificate.NotBefore.ToUniversalTime());
        Assert.Equal(Now.AddDays(365).UtcDateTime, certificate.NotAfter.ToUniversalTime());
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("localhost", true)]
    [InlineData("example.com", false)]
    [InlineData("127.0.0.2", false)]
    public void Certificate_Names_AreLoopbackOnly(string name, bool expected)
    {
        using var certificate = DemoCertificate.Create(Now);

        Assert.Equal(expected, certificate.MatchesHostname(name));
    }

    [Fact]
    public void Certificate_IsItsOwnAuthority()
    {
        using var certificate = DemoCertificate.Create(Now);

        Assert.True(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.Equal(certificate.Subject, certificate.Issuer);
        Assert.NotNull(certificate.GetECDsaPrivateKey());
    }
}
