using System.CommandLine;
using OpenApiGen.Reading;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;

namespace OpenApiGen.Tool.Verbs;

/// <summary>Options of <c>openapigen scaffold</c> about what is generated: those of builds, in the words of a command line.</summary>
internal sealed class ScaffoldFlags
{
    private readonly Dictionary<string, Func<ParseResult, string?>> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _flags = new(StringComparer.Ordinal);

    /// <summary>Adds them to a command.</summary>
    public ScaffoldFlags(Command command)
    {
        AddText(command, "Framework", "--framework", "NAME", "A server: express, fastify or koa. Without it, types and validators.");
        AddSwitch(command, "TypesOnly", "--types-only", "true", "Types alone: types.ts.");
        AddSwitch(command, "Client", "--client", "true", "A client, too, that calls the operations with fetch.");
        AddText(command, "ErrorFormat", "--error-format", "FORM", "Error answers of a server: envelope, or problem (RFC 9457).");
        AddText(command, "Int64", "--int64", "FORM", "Integers of format int64: number, or bigint.");
        AddText(command, "ServiceName", "--service-name", "NAME", "Names what operations without a tag go to; without it, the document's title does.");
        AddSwitch(command, "AssertFormats", "--no-assert-formats", "false", "Formats describe, and limit no string.");
        AddSwitch(command, "InferTypes", "--no-infer-types", "false", "A schema without type lets every type pass, whatever else it has.");
        AddList(command, "IncludeTags", "--include-tag", "TAG", "Operations with this tag only.");
        AddList(command, "ExcludeTags", "--exclude-tag", "TAG", "No operation with this tag.");
        AddList(command, "IncludePaths", "--include-path", "PATH", "Operations of this path only; * stands for any text.");
        AddList(command, "ExcludePaths", "--exclude-path", "PATH", "No operation of this path.");
        AddList(command, "IncludeOperations", "--include-operation", "NAME", "This operation only: its id, or a method and a path.");
        AddList(command, "ExcludeOperations", "--exclude-operation", "NAME", "Not this operation.");
    }

    /// <summary>What was chosen; a word that is none ends the verb.</summary>
    public (TypeScriptOptions Making, ReadOptions Reading) Read(ParseResult result)
    {
        var words = new OptionWords(name => _texts[name](result), Refuse);
        TypeScriptOptions making = words.Making();
        return (making, words.Reading());
    }

    private void Refuse(string name, string text, string why) =>
        throw new ToolException(ExitCodes.Usage, name == "TypesOnly" ? $"{_flags[name]}: {why}" : $"{_flags[name]} '{text}': {why}");

    private void AddText(Command command, string name, string flag, string word, string description)
    {
        var option = new Option<string?>(flag) { Description = description, HelpName = word };
        command.Add(option);
        _flags[name] = flag;
        _texts[name] = result => result.GetValue(option);
    }

    private void AddSwitch(Command command, string name, string flag, string value, string description)
    {
        var option = new Option<bool>(flag) { Description = description };
        command.Add(option);
        _flags[name] = flag;
        _texts[name] = result => result.GetValue(option) ? value : null;
    }

    private void AddList(Command command, string name, string flag, string word, string description)
    {
        var option = new Option<string[]>(flag, flag + "s") { Description = description + " May be repeated, or a list with commas.", HelpName = word, DefaultValueFactory = static _ => [] };
        command.Add(option);
        _flags[name] = flag;
        _texts[name] = result => string.Join('\n', result.GetValue(option)!);
    }
}
