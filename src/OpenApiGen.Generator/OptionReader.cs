using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Reading;

namespace OpenApiGen.Generator;

/// <summary>Makes the options of a document out of what its project and its item say; the item wins.</summary>
internal sealed class OptionReader(SourceFile document, ProjectOptions project, FileOptions? item)
{
    private static readonly char[] Separators = [';', ',', '|'];

    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public ReadOptions ReadReading() => new() { InferTypes = Choice(OptionNames.InferTypes, "true", "false") == 0 };

    public CSharpOptions Read() => new()
    {
        Namespace = Namespace() ?? DefaultNamespace(),
        ServiceName = ServiceName(),
        IsPublic = Choice(OptionNames.Visibility, "public", "internal") == 0,
        ErrorFormat = Choice(OptionNames.ErrorFormat, "Envelope", "ProblemDetails") == 0 ? ErrorBodyFormat.Envelope : ErrorBodyFormat.ProblemDetails,
        JsonInterop = Choice(OptionNames.JsonInterop, "true", "false") == 0,
        AssertFormats = Choice(OptionNames.AssertFormats, "true", "false") == 0,
        Filter = new OperationFilter
        {
            IncludeTags = List(OptionNames.IncludeTags),
            ExcludeTags = List(OptionNames.ExcludeTags),
            IncludePaths = List(OptionNames.IncludePaths),
            ExcludePaths = List(OptionNames.ExcludePaths),
            IncludeOperations = List(OptionNames.IncludeOperations),
            ExcludeOperations = List(OptionNames.ExcludeOperations),
        },
    };

    /// <summary>The project's namespace, and in it one named after the file, so that a further document needs no further word.</summary>
    private string DefaultNamespace()
    {
        string stem = document.Address.Substring(document.Address.LastIndexOf('/') + 1).Split('.')[0];
        string name = stem is "openapi" or "swagger" ? "Contract" : Identifier.Pascal(stem);
        string root = NamespaceName.MakeValid(project.RootNamespace);
        return root.Length == 0 ? name : root + "." + name;
    }

    private string? Namespace()
    {
        if (Text(OptionNames.Namespace) is not { } text || NamespaceName.InvalidPart(text) is not { } part)
            return Text(OptionNames.Namespace);

        Report(text, OptionNames.Namespace, $"'{part}' cannot be part of a namespace in C#, and '{DefaultNamespace()}' is used");
        return null;
    }

    /// <summary>Any name with a letter becomes an identifier; of one without, nothing but names of symbols would be left.</summary>
    private string? ServiceName()
    {
        if (Text(OptionNames.ServiceName) is not { } text || text.Any(char.IsLetter))
            return Text(OptionNames.ServiceName);

        Report(text, OptionNames.ServiceName, "there is no letter in it, and the document's own name is used");
        return null;
    }

    private string? Text(string name)
    {
        foreach (OptionValue value in (item?.Values ?? default).Concat(project.Values))
            if (value.Name == name)
                return value.Text.Trim();

        return null;
    }

    /// <summary>The index of the value that is chosen; the first is the default.</summary>
    private int Choice(string name, params string[] values)
    {
        if (Text(name) is not { } text)
            return 0;

        int index = Array.FindIndex(values, v => string.Equals(v, text, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
            return index;

        Report(text, name, "use " + string.Join(" or ", values));
        return 0;
    }

    private void Report(string text, string name, string why) =>
        _diagnostics.Add(new Diagnostic(Rules.InvalidOption, document.Span(0, 0), EquatableArray.Of(text, name, why)));

    private EquatableArray<string> List(string name) =>
        (Text(name) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(v => v.Trim()).Where(v => v.Length > 0).ToEquatable();
}
