using OpenApiGen.Model;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Client;

/// <summary>What goes over the wire for an operation, as client/operation.ts wants it: what is the default of its place is left out.</summary>
internal sealed class OperationTable(ApiPlan api, WideShapes wide)
{
    private readonly ContentText _contents = new(api, wide);

    /// <summary>The entry of an operation.</summary>
    public ScriptObject Of(OperationPlan plan)
    {
        Operation operation = plan.Operation;
        var members = new List<(string, ScriptValue)> { ("method", operation.Method), ("path", operation.Path) };
        if (!operation.Servers.IsEmpty && !operation.Servers.Equals(api.Contract.Servers) && ServerAddress.Of(operation.Servers) is { } server)
            members.Add(("server", server));

        // Those of the default style are found in the path.
        ScriptValue[] styled = [.. plan.ParametersIn(ParameterLocation.Path).Select(p => ParameterText.Of(p)).Where(p => p is ScriptObject)];
        if (styled.Length > 0)
            members.Add(("pathParameters", new ScriptList(styled)));

        AddParameters("query", ParameterLocation.Query);
        if (plan.ParametersIn(ParameterLocation.QueryString).FirstOrDefault() is { } whole)
            members.Add(("queryString", ParameterText.Full(whole)));

        AddParameters("headers", ParameterLocation.Header);
        AddParameters("cookies", ParameterLocation.Cookie);
        if (plan.Bodies.Count > 0)
            members.Add(("body", ContentText.OneOrMore([.. plan.Bodies.Select(ContentText.Body)])));

        if (plan.Responses.Count > 0)
            members.Add(("answers", Answers(plan)));

        if (SecurityText.Alternatives(operation) is { } security)
            members.Add(("security", security));

        return new ScriptObject(members) { IsBroken = true };

        void AddParameters(string key, ParameterLocation place)
        {
            ScriptValue[] parameters = [.. plan.ParametersIn(place).Select(p => ParameterText.Of(p))];
            if (parameters.Length > 0)
                members.Add((key, new ScriptList(parameters)));
        }
    }

    private ScriptObject Answers(OperationPlan plan)
    {
        var answers = new List<(string, ScriptValue)>();
        foreach (IGrouping<Response, ResponsePlan> answer in plan.Responses.GroupBy(r => r.Response))
        {
            string status = answer.Key.Status;
            string key = status == "default" ? status : status.ToUpperInvariant();
            if (!answers.Exists(a => a.Item1 == key))
                answers.Add((key, Answer(answer.Key, [.. answer.Where(r => r.Kind != ContentKind.None)])));
        }

        return new ScriptObject(answers);
    }

    private ScriptValue Answer(Response response, IReadOnlyList<ResponsePlan> contents)
    {
        ScriptValue? content = contents.Count == 0 ? null : ContentText.OneOrMore([.. contents.Select(_contents.Answer)]);
        if (response.Headers.IsEmpty)
            return content ?? ScriptValue.Null;

        ScriptValue headers = new ScriptObject([.. response.Headers.Select(h => (h.Name, _contents.Header(h)))]);
        return new ScriptObject(content is null ? [("headers", headers)] : [("headers", headers), ("content", content)]);
    }
}
