using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.TypeScript;

namespace OpenApiGen.Writing;

/// <summary>Options as people write them: on a command line, in properties, in metadata.</summary>
/// <param name="text">The text of an option by its name, such as <c>ErrorFormat</c>; null or empty where it is not given.</param>
/// <param name="refuse">Is told the name, the text and what is wrong with it; the default is used then.</param>
internal sealed class OptionWords(Func<string, string?> text, Action<string, string, string> refuse)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Framework", "Client", "TypesOnly", "Int64", "ServiceName", "ErrorFormat", "AssertFormats", "InferTypes",
        "IncludeTags", "ExcludeTags", "IncludePaths", "ExcludePaths", "IncludeOperations", "ExcludeOperations",
    ];

    private static readonly char[] Separators = [';', ',', '|', '\r', '\n'];

    public ReadOptions Reading() => new() { InferTypes = Choice("InferTypes", "true", "false") == 0, IsFromDisk = true };

    public TypeScriptOptions Making()
    {
        var options = new TypeScriptOptions
        {
            Framework = (ServerFramework)Choice("Framework", "none", "express", "fastify", "koa"),
            WithClient = Choice("Client", "false", "true") == 1,
            WithValidators = Choice("TypesOnly", "false", "true") == 0,
            Int64 = (Int64Form)Choice("Int64", "number", "bigint"),
            ServiceName = ServiceName(),
            ErrorFormat = Choice("ErrorFormat", "Envelope", "ProblemDetails", "Problem") == 0 ? ErrorBodyFormat.Envelope : ErrorBodyFormat.ProblemDetails,
            AssertFormats = Choice("AssertFormats", "true", "false") == 0,
            Filter = new OperationFilter
            {
                IncludeTags = List("IncludeTags"),
                ExcludeTags = List("ExcludeTags"),
                IncludePaths = List("IncludePaths"),
                ExcludePaths = List("ExcludePaths"),
                IncludeOperations = List("IncludeOperations"),
                ExcludeOperations = List("ExcludeOperations"),
            },
        };
        if (!options.WithValidators && (options.Framework != ServerFramework.None || options.WithClient))
            refuse("TypesOnly", "true", "a framework or a client is asked for, too, and needs more than types");

        return options;
    }

    private string? ServiceName()
    {
        if (Text("ServiceName") is not { } name || name.Any(char.IsLetter))
            return Text("ServiceName");

        refuse("ServiceName", name, "there is no letter in it");
        return null;
    }

    private string? Text(string name) => text(name)?.Trim() is { Length: > 0 } given ? given : null;

    /// <summary>The index of the value that is chosen; the first is the default.</summary>
    private int Choice(string name, params string[] values)
    {
        if (Text(name) is not { } given)
            return 0;

        int index = Array.FindIndex(values, v => string.Equals(v, given, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
            return index;

        refuse(name, given, "use " + string.Join(" or ", values));
        return 0;
    }

    private EquatableArray<string> List(string name) =>
        (Text(name) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(static v => v.Trim()).Where(static v => v.Length > 0).ToEquatable();
}
