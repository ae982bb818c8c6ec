using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>Text that no client of good will sends, for every parameter of every version: it is understood or refused, and never a failure.</summary>
public sealed class HostileTests
{
    /// <summary>Values, and pieces of them.</summary>
    private static readonly string[] Values =
    [
        "", "%", "%2", "%zz", "%%", "%25", "%00", "%ff", "%C3", "%C3%28", "%ED%A0%80", "%F0%9F%98%80", "%2C", "a%2Cb,c", "%7C", "a%7Cb|c", "%20", "%09", "%2F", "%5C", "%2E%2E", "%252C", "%3D", "%26", "%0D%0AX-Evil:1",
        "+", "a+b", "1+2", "++", ",", ",,", ",a", "a,", "a,,b", "=", "==", "a=", "=a", "a=b=c", "a==b", "R=", "=R", "R=1,R=2", "R=1,G", "R,1,G", "R,1,R,2", "R,,G,", "R=1;R=2", "R=1.R=2",
        ".", "..", "...", ".a.", ".,.", ";", ";;", ";color", ";color=", ";color=1;color", ";color=1;other=2", ";=;", "|", "||", "a|", "|a", "R|1|G", "R%7C1%7CG", "R%201%20G",
        "NaN", "1e999", "-0", "0x10", "1_000", "９", "99999999999999999999999", "null", "true", "{}", "[]", "[1", "\"", "'", "\\", "%7B%22R%22:1%7D", "undefined", "__proto__",
    ];

    /// <summary>Whole queries.</summary>
    private static readonly string[] Queries =
    [
        "color", "color=", "=1", "&", "&&&", "?color=1", "color=1&color=2", "color=&color=", "color=1&Color=2", "color=1&colo%72=2", "%zz=1", "color%=1", "%ff=1&color=1", "color=1&%00=2", "R=1&R=2", "R=&G=&B=", "R", "R=1&color=2",
        "color[", "color]", "color[]", "color[]=", "color[]=1&color[]=2", "color[R=1", "colorR]=1", "color[[R]]=1", "color[R]]=1", "color[R][G]=1", "color[R]=1&color[R]=2", "color[R]=1&color[R][G]=2", "color[R][]=1", "color[][R]=1", "color[]R=1",
        "color[R]=1&color=2", "color[0]=1&color[1]=2", "color[1]=1&color[-1]=2&color[99999999999]=3", "color[R].G=1", "color.R=1", "color[__proto__]=1", "color%5BR%5D=1", "color%255BR%255D=1", "color[other]=1", "[R]=1", "[]=1", "color[%zz]=1", "color[%ff]=1",
    ];

    /// <summary>What differs between versions of OpenAPI 3 differs in documents, and not in what decodes: build/conformance runs all of them.</summary>
    public static IEnumerable<string> Versions => Extent.IsFull ? WireDocument.Versions : ["2.0", "3.2.0"];

    [TestCaseSource(nameof(Versions))]
    public async Task Nothing_makes_a_service_fail(string version)
    {
        var failures = new List<string>();
        int count = 0;
        foreach (WireParameter parameter in WireParameter.All(version))
            foreach (string wire in TextsFor(parameter))
            {
                WireAnswer answer = await WireService.AskAsync(EncodedRequest.Of(parameter, wire));
                count++;
                if (!IsAnswer(parameter, answer))
                    failures.Add($"{parameter}: {wire[..Math.Min(wire.Length, 100)]}: {answer}");
            }

        WireService.Scores.Add("hostile text", count - failures.Count, count, 0);
        Assert.That(string.Join('\n', failures.Take(20)), Is.Empty);
    }

    /// <summary>
    /// It is understood, or refused by the contract, which says where and why. Some paths are of no operation, and the server itself
    /// refuses those that encode NUL.
    /// </summary>
    private static bool IsAnswer(WireParameter parameter, WireAnswer answer) => answer.Status switch
    {
        200 => true,
        404 => parameter.In == "path",
        400 when answer.Body.Length == 0 => parameter.In == "path",
        400 => JsonNode.Parse(answer.Body)!["error"]!["details"]!.AsArray() is { Count: > 0 } details && details.All(static d => ((string)d!["field"]!).Contains('/', StringComparison.Ordinal)),
        _ => false,
    };

    private static IEnumerable<string> TextsFor(WireParameter parameter) => parameter.In switch
    {
        "path" => [.. Values, .. Values.Select(static v => "." + v), .. Values.Select(static v => ";color=" + v), new string('a', 4000), string.Concat(Enumerable.Repeat(";color=1", 500)), string.Concat(Enumerable.Repeat(",", 1000))],
        "query" => [.. Values.Select(static v => "color=" + v), .. Values, .. Queries, .. Long],
        "cookie" => [.. Values.Select(static v => "color=" + v), .. Values, "color=1; color=2", "color=1;color", "; ;", "color=\"a", "color=\"\"", "R=1; R=2", "color=1&color=2", "COLOR=1", string.Concat(Enumerable.Repeat("color=1; ", 500))],
        _ => [.. Values, new string('a', 4000), string.Concat(Enumerable.Repeat(",", 4000))],
    };

    private static IEnumerable<string> Long =>
    [
        "color=" + new string('a', 6000),
        "color" + string.Concat(Enumerable.Repeat("[a]", 1500)) + "=1",
        "color" + new string('[', 3000) + "=1",
        string.Concat(Enumerable.Repeat("color=1&", 900)),
        string.Concat(Enumerable.Range(0, 500).Select(static i => $"color[{i}]=1&")),
    ];
}
