using System.CommandLine;
using OpenApiGen.Tool.Files;

namespace OpenApiGen.Tool.Verbs;

/// <summary>Where a text goes: to a file that is named, else to the console.</summary>
internal static class OutputFlags
{
    /// <summary>Writes a result.</summary>
    /// <param name="text">The result.</param>
    /// <param name="file">The file; null for the console.</param>
    /// <param name="console">The console.</param>
    public static void Write(string text, string? file, ToolConsole console)
    {
        if (file is null)
        {
            console.Output.Write(text);
            return;
        }

        TextFiles.Write(file, text);
        console.Complain($"Wrote {file}");
    }

    /// <summary>What looks like an option and is none is no file either.</summary>
    public static void RefuseOptions(Argument<string?> argument) => argument.Validators.Add(static result =>
    {
        if (result.Tokens is [{ Value: ['-', ..] value }, ..])
            result.AddError($"there is no option '{value}'");
    });

    /// <summary>At most one of some options.</summary>
    public static void AtMostOne(ParseResult result, params Option<bool>[] options)
    {
        string[] given = [.. options.Where(result.GetValue).Select(static o => o.Name)];
        if (given.Length > 1)
            throw new ToolException(ExitCodes.Usage, $"{string.Join(" and ", given)} exclude each other");
    }
}
