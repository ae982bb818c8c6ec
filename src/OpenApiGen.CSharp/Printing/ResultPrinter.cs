using OpenApiGen.CSharp.Planning;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints the results of operations: one factory method per documented answer and media type, and no other way to make one.</summary>
internal sealed class ResultPrinter(CSharpOptions options)
{
    private const string Runtime = "global::OpenApiGen.Runtime.";

    public void Print(CodeWriter code, OperationPlan plan)
    {
        DocComment.Summary(code, $"What {plan.Operation.Method} {plan.Operation.Path} answers.");
        code.Line(CodeFile.GeneratedCode);
        code.Open($"{CodeFile.Access(options)} sealed partial class {plan.ResultType} : global::OpenApiGen.OperationResult");
        code.Line($"private {plan.ResultType}(int statusCode, {Runtime}ResultBody? body)");
        code.Indent();
        code.Line(": base(statusCode, body)");
        code.Outdent();
        code.Open();
        code.Close();
        code.Line();
        foreach (ResponsePlan response in plan.Responses)
            foreach (ContentPlan content in response.Contents)
                PrintFactory(code, plan, response, content);

        if (plan.Responses.Count == 0)
        {
            DocComment.Summary(code, "An answer without a body; the contract documents none.");
            code.Line($"public static {plan.ResultType} Status(int statusCode) => new(InRange(statusCode, 100, 599), null);");
        }

        code.Close();
        code.Line();
    }

    private static void PrintFactory(CodeWriter code, OperationPlan plan, ResponsePlan response, ContentPlan content)
    {
        var parameters = new List<(string Text, string Name, string Description)>();
        if (response.IsRange)
            parameters.Add(("int statusCode", "statusCode", "The status."));

        if (BodyType(content) is { } body)
            parameters.Add((body + " body" + (content.Type is UnresolvedUse && !response.Headers.Any(h => h.Required) ? " = null" : ""), "body", "The body."));

        if (content is { Kind: not ContentKind.None, MediaType: null })
            parameters.Add(("string contentType", "contentType", $"The media type of the body, which is of {content.Range}."));

        foreach (HeaderPlan header in response.Headers)
            parameters.Add((header.Required ? $"{header.Type.Name} {header.Name}" : $"{header.Type.Name}? {header.Name} = null", header.Name.TrimStart('@'), header.Description ?? $"The header {header.WireName}."));

        string status = response.IsRange ? $"InRange(statusCode, {Literal.Int(response.From)}, {Literal.Int(response.To)}{OwnAnswers(response)})" : Literal.Int(response.From);
        string signature = $"public static {plan.ResultType} {response.Name}{content.Suffix}({string.Join(", ", parameters.Select(p => p.Text))})";
        string creation = $"new({status}, {Body(content)})";

        DocComment.Summary(code, Describe(response, content));
        if (response.Headers.Count > 0)
            foreach ((_, string name, string description) in parameters)
                DocComment.Element(code, $"param name=\"{name}\"", description);

        if (response.Headers.Count == 0)
        {
            code.Line($"{signature} => {creation};");
            code.Line();
            return;
        }

        code.Open(signature);
        code.Line($"{plan.ResultType} result = {creation};");
        foreach (HeaderPlan header in response.Headers)
            code.Line($"result.AddHeader({Literal.String(header.WireName)}, {HeaderText(header)});");

        code.Line("return result;");
        code.Close();
        code.Line();
    }

    private static string Describe(ResponsePlan response, ContentPlan content)
    {
        string status = response.IsRange ? response.Response.Status : Literal.Int(response.From);
        string media = content.MediaType is null ? "" : $" ({content.MediaType})";
        string description = response.Response.Description is { Length: > 0 } text ? ": " + text : "";
        return status + media + description;
    }

    /// <summary>Statuses in a range that have an answer of their own, as the last argument of <c>InRange</c>; a list, because C# 12 has no <c>params</c> for spans.</summary>
    private static string OwnAnswers(ResponsePlan response)
    {
        string list = string.Join(", ", response.OwnAnswers.Select(s => Literal.Int(s)));
        return list.Length == 0 ? "" : $", [{list}]";
    }

    private static string? BodyType(ContentPlan content) => content.Kind switch
    {
        ContentKind.None => null,
        ContentKind.Json => content.Type!.Spell(content.Nullable || content.Type is UnresolvedUse),
        ContentKind.Text => "string",
        ContentKind.Sequence or ContentKind.Events => $"global::System.Collections.Generic.IAsyncEnumerable<{content.Type!.Spell(content.Nullable)}>",
        _ => "global::System.IO.Stream",
    };

    private static string Body(ContentPlan content)
    {
        string media = content.Range is { } range ? $", InRange(contentType, {Literal.String(range)})" : content.MediaType is { } type ? ", " + Literal.String(type) : "";
        return content.Kind switch
        {
            ContentKind.None => "null",
            ContentKind.Json when content.Type is UnresolvedUse => "null",
            ContentKind.Json when content is { Type: ModelUse, Nullable: false } => $"{Runtime}ResultBody.Json(body{(content.MediaType == "application/json" ? "" : media)})",
            ContentKind.Json when content is { Type: ArrayUse { IsModels: true }, Nullable: false } => $"{Runtime}ResultBody.Models(body{(content.MediaType == "application/json" ? "" : media)})",
            ContentKind.Json => $"{Runtime}ResultBody.Json(body, {content.Type!.ItemWriter(content.Nullable)}{(content.MediaType == "application/json" ? "" : media)})",
            ContentKind.Text => $"{Runtime}ResultBody.Text(body{media})",
            ContentKind.Sequence or ContentKind.Events => $"{Runtime}ResultBody.{content.Kind}(body, {content.Type!.ItemWriter(content.Nullable)}{media})",
            _ => $"{Runtime}ResultBody.Stream(body{media})",
        };
    }

    private static string HeaderText(HeaderPlan header)
    {
        if (header.Type is ScalarUse { Name: "string" } or ConstantUse && !header.IsJson)
            return header.Name;

        if (header.Type is UnresolvedUse)
            return "null";

        string method = $"{Runtime}HeaderText.{(header.IsJson ? "Json" : "Of")}";
        string explode = header.Explode && !header.IsJson ? ", explode: true" : "";
        return header.Required
            ? $"{method}({header.Name}, {header.Type.ItemWriter(false)}{explode})"
            : $"{header.Name} is {{ }} {header.Variable} ? {method}({header.Variable}, {header.Type.ItemWriter(false)}{explode}) : null";
    }
}
