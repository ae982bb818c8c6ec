using System.Diagnostics;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Reading;

/// <summary>What a document may ask of a reader, by its size or by references that make much of little.</summary>
public sealed class LimitTests
{
    /// <summary>Far more than any of these takes, far less than quadratic time would show.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private const string NoContent = "responses: { '204': { description: None. } }";

    [Test]
    public void Callbacks_that_lead_to_each_other_do_not_multiply_without_end()
    {
        string callbacks = string.Concat(Enumerable.Range(0, 40).Select(i => $"    C{i}: {{ '/': {{ get: {{ {NoContent}, callbacks: {{ a: {{ $ref: '#/components/callbacks/C{(i + 1) % 40}' }}, b: {{ $ref: '#/components/callbacks/C{(i + 2) % 40}' }} }} }} }} }}\n"));
        ReadResult result = InTime(() => Documents.Read(Documents.WithOperation("callbacks: { a: { $ref: '#/components/callbacks/C0' } }", rest: "components:\n  callbacks:\n" + callbacks)));
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.EqualTo([Rules.LimitExceeded]));
        Assert.That(result.Contract!.Operations, Has.Count.EqualTo(1));
    }

    [Test]
    public void Operations_are_limited()
    {
        string paths = string.Concat(Enumerable.Range(0, ReaderLimits.Operations + 2).Select(i => $"  /p{i}: {{ get: {{ {NoContent} }} }}\n"));
        ReadResult result = Documents.Read(Documents.Header("3.1.0") + "paths:\n" + paths);
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.EqualTo([Rules.LimitExceeded]));
        Assert.That(result.Contract!.Operations, Has.Count.EqualTo(ReaderLimits.Operations));
    }

    [Test]
    public void Parameters_that_many_operations_share_are_limited()
    {
        string parameters = string.Join(", ", Enumerable.Range(0, 3_000).Select(i => $"{{ name: p{i}, in: query, schema: {{ type: string }} }}"));
        string methods = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"      M{i}: {{ {NoContent} }}\n"));
        ReadResult result = Documents.Read(Documents.Header("3.2.0") + $"paths:\n  /a:\n    parameters: [{parameters}]\n    additionalOperations:\n{methods}");
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.EqualTo([Rules.LimitExceeded]));
        Assert.That(result.Contract!.Operations.Sum(o => o.Parameters.Count), Is.LessThan(ReaderLimits.Parameters + 10_000));
    }

    [Test]
    public void Schemas_are_limited()
    {
        string properties = string.Concat(Enumerable.Range(0, ReaderLimits.Schemas + 10).Select(i => $"p{i}: {{}}, "));
        ReadResult result = Documents.Read(Documents.WithSchemas($"It: {{ properties: {{ {properties} }} }}"));
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.EqualTo([Rules.LimitExceeded]));
        Assert.That(result.Contract!.Schemas, Has.Count.EqualTo(ReaderLimits.Schemas + 1));
    }

    [Test]
    public void What_references_lead_to_over_and_over_is_limited()
    {
        string examples = string.Join(", ", Enumerable.Repeat("aaaaaaaaa", 100_000));
        string paths = string.Concat(Enumerable.Range(0, 500).Select(i => $"  /p{i}: {{ get: {{ responses: {{ '200': {{ $ref: '#/components/responses/R' }} }} }} }}\n"));
        ReadResult result = InTime(() => Documents.Read(Documents.Header("3.1.0") + $"paths:\n{paths}components: {{ responses: {{ R: {{ description: It., x-a: [{examples}] }} }} }}\n"));
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.EqualTo([Rules.LimitExceeded]));
    }

    [Test]
    public void A_path_is_no_longer_than_servers_accept()
    {
        string path = "/" + new string('a', ReaderLimits.PathLength - 1);
        Assert.That(Documents.Operation("summary: It.", path: path).Path, Is.EqualTo(path));
        Assert.That(Documents.Read(Documents.WithOperation("summary: It.", path: path + "a")).Diagnostics.Single().Rule, Is.EqualTo(Rules.LimitExceeded));
    }

    [TestCase("3.0.3")]
    [TestCase("3.1.0")]
    public void A_chain_of_references_takes_time_by_its_length(string version)
    {
        string schemas = string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"S{i}: {{ $ref: '#/components/schemas/S{i + 1}' }}"));
        ReadResult result = InTime(() => Documents.Read(Documents.WithSchemas(schemas + "\nS30000: { type: string }", version)));
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.Contract!.Schemas, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_chain_of_references_to_parameters_takes_time_by_its_length()
    {
        string parameters = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"    P{i}: {{ $ref: '#/components/parameters/P{i + 1}' }}\n"));
        ReadResult result = InTime(() => Documents.Read(Documents.Header("3.1.0") + $"paths: {{}}\ncomponents:\n  parameters:\n{parameters}    P30000: {{ name: a, in: query, schema: {{ type: string }} }}\n"));
        Assert.That(result.Diagnostics, Is.Empty);
    }

    [Test]
    public void A_circle_of_references_is_reported_at_each_and_takes_time_by_its_length()
    {
        string schemas = string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"S{i}: {{ $ref: '#/components/schemas/S{(i + 1) % 30_000}' }}"));
        ReadResult result = InTime(() => Documents.Read(Documents.WithSchemas(schemas)));
        Assert.That(result.Diagnostics.Select(d => d.Rule).Distinct(), Is.EqualTo([Rules.CircularReference]));
        Assert.That(result.Diagnostics, Has.Count.EqualTo(ReaderLimits.Diagnostics));
    }

    [Test]
    public void A_circle_of_aliases_takes_time_by_its_length()
    {
        string schemas = string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"S{i}: {{ allOf: [ {{ $ref: '#/components/schemas/S{(i + 1) % 30_000}' }} ] }}"));
        ReadResult result = Documents.Read(Documents.WithSchemas(schemas));
        var shaper = new Shaper(result.Contract!);
        InTime(() =>
        {
            for (int i = 0; i < result.Contract!.Schemas.Count; i++)
                Assert.That(shaper[shaper.Resolve(new(i), out _)], Is.InstanceOf<AnyShape>());

            return result;
        });
    }

    [Test]
    public void Fields_that_are_unknown_take_time_by_their_number()
    {
        string fields = string.Concat(Enumerable.Range(0, 300_000).Select(i => $"k{i}: 1\n"));
        ReadResult result = InTime(() => Documents.Read(Documents.Header("3.1.0") + "paths: {}\n" + fields));
        Assert.That(result.Diagnostics, Has.Count.EqualTo(ReaderLimits.Diagnostics));
        Assert.That(result.Contract!.HasErrors, Is.False);
    }

    [Test]
    public void An_error_is_told_of_beside_all_warnings_that_there_may_be()
    {
        string fields = string.Concat(Enumerable.Range(0, ReaderLimits.Diagnostics).Select(i => $"k{i}: 1\n"));
        ReadResult result = Documents.Read(Documents.Header("3.1.0") + fields + "paths: []\n");
        Assert.That(result.Diagnostics.Select(d => d.Rule).Distinct(), Is.EqualTo([Rules.UnknownField, Rules.WrongNode]));
    }

    [Test]
    public void References_that_lead_nowhere_take_time_by_their_number()
    {
        string schemas = string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"S{i}: {{ $ref: '#/components/schemas/N{i}' }}"));
        ReadResult result = InTime(() => Documents.Read(Documents.WithSchemas(schemas)));
        Assert.That(result.Diagnostics, Has.Count.EqualTo(ReaderLimits.Diagnostics));
        Assert.That(result.Messages()[0], Does.Contain("did you mean"));
    }

    private static ReadResult InTime(Func<ReadResult> read)
    {
        var watch = Stopwatch.StartNew();
        ReadResult result = read();
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
        return result;
    }
}
