using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Tests.Engine;

/// <summary>The golden vectors of the engine that this one took over from, to four decimals.</summary>
public sealed class ReferenceEngineTests
{
    [TestCase(Language.TypeScript)]
    [TestCase(Language.Python)]
    [TestCase(Language.DotNet)]
    public void Eight_people_with_a_modular_monolith(Language language) => Expect(
        Inputs.Team(language: language),
        ("fastapi-python", 1.0), ("node-express", 1.0), ("django-monolith", .8947), ("go-or-rust-microservice", .2632));

    [Test]
    public void Who_names_no_language_writes_TypeScript() => Assert.That(ReferenceEngine.Rank(Inputs.Team(language: null)), Is.EqualTo(ReferenceEngine.Rank(Inputs.Team())));

    [Test]
    public void Eighteen_people_are_too_many_for_node() => Expect(
        Inputs.Team(18),
        ("fastapi-python", 1.0), ("django-monolith", .8947), ("node-express", .7895));

    [Test]
    public void Forty_people_with_a_platform_team() => Expect(Inputs.Services(), ("go-or-rust-microservice", 1.0));

    [Test]
    public void Isolated_tenants_cost_the_defect_that_strict_mode_mends() =>
        Expect(Inputs.Services() with { Tenancy = Tenancy.IsolatedMultiTenant }, ("go-or-rust-microservice", .8571));

    private static void Expect(DecisionInputs inputs, params (string Name, double Score)[] expected) => Assert.That(
        ReferenceEngine.Rank(inputs).Take(expected.Length).Select(s => (s.Name, Math.Round(s.Score, 4))),
        Is.EqualTo(expected));
}
