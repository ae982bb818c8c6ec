using System.Text.Json.Nodes;

namespace OpenApiGen.Package.Tests.Sample;

/// <summary>What the sample answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">The media type of the body; null where there is none.</param>
/// <param name="Location">Where something is from now on.</param>
/// <param name="Challenge">How to prove who calls.</param>
/// <param name="Body">The body.</param>
internal sealed record SampleAnswer(int Status, string? ContentType, string? Location, string Challenge, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode Data => Json["data"]!;

    /// <summary>The id of the thing that the body describes.</summary>
    public string Id => (string)Data["id"]!;

    public string? NextCursor => (string?)Json["meta"]!["nextCursor"];

    /// <summary>Status and code, and what is wrong where: <c>400 VALIDATION_ERROR /name: required</c>.</summary>
    public string Error
    {
        get
        {
            JsonNode error = Json["error"]!;
            Assert.That((string?)Json["meta"]!["requestId"], Is.Not.Null.And.Not.Empty);
            IEnumerable<string> details = error["details"]!.AsArray().Select(d => $" {d!["field"]}: {d["code"]}");
            return $"{Status} {error["code"]}{string.Join(',', details)}";
        }
    }
}
