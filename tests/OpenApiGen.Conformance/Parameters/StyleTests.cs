namespace OpenApiGen.Conformance.Parameters;

/// <summary>The examples of the specifications: what handlers make of them, and what the product writes itself.</summary>
public sealed class StyleTests
{
    public static IEnumerable<TestCaseData> Cells => Named(StyleTable.All.Where(static e => e.Wire is not null));

    /// <summary>Headers of responses are what a service writes in a style.</summary>
    public static IEnumerable<TestCaseData> WrittenCells => Named(StyleTable.All.Where(static e => e is { Parameter: { In: "header", Style: "simple" or "csv" }, Wire: not null }));

    public static IEnumerable<TestCaseData> UndefinedCells => Named(StyleTable.All.Where(static e => e.Wire is null));

    [TestCaseSource(nameof(Cells))]
    public async Task Handlers_see_what_the_table_means(object cell)
    {
        var example = (StyleExample)cell;
        WireAnswer answer = await WireService.AskAsync(EncodedRequest.Of(example.Parameter, example.Wire!));
        bool isException = StyleExceptions.Of(example) is not null;
        bool isRight = answer.Is(example.Value);
        WireService.Scores.Add("examples, decoded", isRight && !isException ? 1 : 0, isException ? 0 : 1, isException ? 1 : 0);
        Assert.That(isRight, Is.EqualTo(!isException), $"{example.Value.ToJsonString()} was understood as {answer}");
    }

    [TestCaseSource(nameof(WrittenCells))]
    public async Task Services_write_what_the_table_says(object cell)
    {
        var example = (StyleExample)cell;
        WireAnswer answer = await WireService.AskAsync(EncodedRequest.Of(example.Parameter, example.Wire!));
        WireService.Scores.Add("examples, encoded", answer.Header == example.Wire ? 1 : 0, 1, 0);
        Assert.That(answer.Header, Is.EqualTo(example.Wire));
    }

    /// <summary>Where the specification defines nothing, what clients would write is understood or refused.</summary>
    [TestCaseSource(nameof(UndefinedCells))]
    public async Task What_is_not_defined_is_no_failure(object cell)
    {
        var example = (StyleExample)cell;
        foreach (string wire in (string[])["", "color=", "color=blue", "color=blue&color=black", "R=100&G=200", "color[]=blue"])
            Assert.That((await WireService.AskAsync(EncodedRequest.Of(example.Parameter, wire))).Status, Is.AnyOf(200, 400), wire);
    }

    private static IEnumerable<TestCaseData> Named(IEnumerable<StyleExample> examples) => examples.Select(static e => new TestCaseData(e).SetArgDisplayNames(e.ToString()));
}
