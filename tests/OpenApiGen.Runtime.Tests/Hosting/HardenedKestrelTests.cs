using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OpenApiGen.Runtime.Tests.Hosting;

public sealed class HardenedKestrelTests
{
    [Test]
    public void What_nobody_chose_is_hardened()
    {
        KestrelServerOptions options = Configure(new KestrelServerOptions());
        Assert.That(options.AddServerHeader, Is.False);
        Assert.That(options.Limits.RequestHeadersTimeout, Is.EqualTo(TimeSpan.FromSeconds(15)));
        Assert.That(options.Limits.MinRequestBodyDataRate!.GracePeriod, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Assert.That(options.Limits.MinRequestBodyDataRate.BytesPerSecond, Is.EqualTo(240));
    }

    [Test]
    public void What_the_application_chose_stays()
    {
        var chosen = new MinDataRate(100, TimeSpan.FromSeconds(5));
        KestrelServerOptions options = Configure(new KestrelServerOptions { Limits = { RequestHeadersTimeout = TimeSpan.FromSeconds(40), MinRequestBodyDataRate = chosen } });
        Assert.That(options.Limits.RequestHeadersTimeout, Is.EqualTo(TimeSpan.FromSeconds(40)));
        Assert.That(options.Limits.MinRequestBodyDataRate, Is.SameAs(chosen));
    }

    [Test]
    public void Who_waits_for_bodies_for_ever_does_so() =>
        Assert.That(Configure(new KestrelServerOptions { Limits = { MinRequestBodyDataRate = null } }).Limits.MinRequestBodyDataRate, Is.Null);

    private static KestrelServerOptions Configure(KestrelServerOptions options)
    {
        new HardenedKestrel().Configure(options);
        return options;
    }
}
