using OpenApiGen.CSharp.Planning;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.CSharp.Tests.Planning;

/// <summary>Documents that would make code, or work, beyond all measure.</summary>
public sealed class SizeTests
{
    [Test]
    public void Tags_are_limited()
    {
        string paths = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"  /p{i}: {{ get: {{ tags: [t{i}], responses: {{ '204': {{ description: None. }} }} }} }}\n"));
        GeneratedCode code = Generated.FromDocument("openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths:\n" + paths);
        Assert.That(code.Diagnostics.Select(d => d.Rule), Is.EqualTo(new[] { Rules.LimitExceeded }));
        Assert.That(code.Files, Is.Empty);
    }

    [Test]
    public void Different_patterns_are_limited()
    {
        string patterns = string.Join(", ", Enumerable.Range(0, PatternTable.MaximumPatterns + 5).Select(i => $"'^p{i}': {{}}"));
        GeneratedCode code = Generated.From($"It: {{ type: object, patternProperties: {{ {patterns} }} }}");
        Assert.That(code.Diagnostics.Where(d => d.Rule == Rules.InvalidPattern).ToList(), Has.Count.InRange(5, 6));
    }

    [Test]
    public void Lists_of_lists_end_in_elements_that_are_checked()
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 100).Select(i => $"L{i}: {{ type: array, items: {{ $ref: '#/components/schemas/L{i + 1}' }} }}"));
        GeneratedCode code = Generated.From($"It: {{ type: object, properties: {{ p: {{ $ref: '#/components/schemas/L0' }} }} }}\n{schemas}\nL100: {{ type: integer }}");
        Assert.That(code.Diagnostics.Select(d => d.Rule), Is.EqualTo(new[] { Rules.NotGenerated }));
        string property = code.Text().Split('\n').Single(l => l.Contains(" P { get; init; }", StringComparison.Ordinal));
        Assert.That(property.Split("IReadOnlyList<"), Has.Length.EqualTo(17));
        Assert.That(property, Does.Contain("JsonElement"));
    }

    [Test]
    public void Unions_within_unions_end_in_elements_that_are_checked()
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 14).Select(i => $"S{i}: {{ type: object, properties: {{ p{i}: {{}} }}, oneOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }}, {{ type: object, properties: {{ q{i}: {{}} }}, oneOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }}, {{ properties: {{ r{i}: {{}} }}, required: [ r{i} ] }} ] }} ] }}"));
        Assert.That(Generated.From($"It: {{ type: object, properties: {{ p: {{ $ref: '#/components/schemas/S0' }} }} }}\n{schemas}\nS14: {{ type: object, properties: {{ s: {{}} }} }}").Text().Length, Is.LessThan(5_000_000));
    }

    [Test]
    public void A_discriminator_at_every_level_of_a_long_chain_is_planned_in_no_time()
    {
        string schemas = string.Join("\n", Enumerable.Range(1, 30).Select(i => $"S{i}: {{ allOf: [ {{ $ref: '#/components/schemas/{(i == 1 ? "It" : $"S{i - 1}")}' }} ], discriminator: {{ propertyName: k{i} }} }}"));
        Assert.That(Generated.From("It: { type: object, discriminator: { propertyName: k0 } }\n" + schemas).Text(), Does.Contain("FromS29("));
    }

    [TestCase("S%: { oneOf: [ { $ref: '#/components/schemas/S+' }, { type: string } ] }")]
    [TestCase("S%: { allOf: [ { $ref: '#/components/schemas/S+' } ], properties: { p%: {} } }")]
    public void Schemas_within_each_other_without_end_are_a_diagnostic(string level)
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 10_000).Select(i => level.Replace("%", $"{i}", StringComparison.Ordinal).Replace("+", $"{i + 1}", StringComparison.Ordinal)));
        GeneratedCode? code = null;
        var thread = new Thread(() => code = Generated.From($"It: {{ allOf: [ {{ $ref: '#/components/schemas/S0' }} ] }}\n{schemas}\nS10000: {{ type: object }}"), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(code!.Diagnostics.Select(d => d.Rule), Is.EqualTo(new[] { Rules.LimitExceeded }));
    }
}
