using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Tests.Slo;

/// <summary>Decision files of which outputs are made.</summary>
internal static class OutputFiles
{
    public const string Query = """
        "query": {
              "bad": "sum(rate(http_requests_total{service=\"shop\",code=~\"5..\"}[$window]))",
              "total": "sum(rate(http_requests_total{service=\"shop\"}[$window]))"
            }
        """;

    /// <summary>Quotes, line breaks, colons, templates, scripts of others, and characters that readers of YAML drop.</summary>
    public const string Hostile = "@\"a': {{ .Labels }} {{{{ - # %\n\t'b' & *c | > \\ \u00e9\u4e16\U0001F600 \u2028 \ufeff \u0085 \u0007 ${x} $window }} ]";

    public static DecisionFile Shop => Judged.Read(Judged.File(Query));

    public static DecisionFile WithHostileTexts()
    {
        string text = System.Text.Json.JsonSerializer.Serialize(Hostile);
        return Judged.Read(Judged.File(
            $"\"name\": {text}, \"service\": {text}, \"owner\": {text}, \"policy\": {text}, \"budgetConsumer\": {text}, \"sli\": {text}, {Query}"));
    }
}
