namespace OpenApiGen.Runtime.Tests;

public sealed class OptionalTests
{
    [Test]
    public void The_default_is_absent()
    {
        Optional<string?> absent = default;
        Assert.That(absent.HasValue, Is.False);
        Assert.That(() => absent.Value, Throws.InvalidOperationException);
        Assert.That(absent.GetValueOrDefault("fallback"), Is.EqualTo("fallback"));
    }

    [Test]
    public void A_null_is_present()
    {
        Optional<string?> present = null;
        Assert.That(present.HasValue, Is.True);
        Assert.That(present.Value, Is.Null);
        Assert.That(present, Is.Not.EqualTo(default(Optional<string?>)));
    }
}
