using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>What all readers of one document share: diagnostics, and getters that report what has the wrong kind.</summary>
internal sealed class ReadingContext(ReadOptions options, CancellationToken cancellation)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _reported = [];
    private int _errorCount;

    public ReadOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public SpecificationVersion Version { get; set; } = SpecificationVersion.OpenApi31;

    /// <summary>True for the dialects before 3.1, where the schema object is not quite JSON Schema.</summary>
    public bool IsBefore31 => Version < SpecificationVersion.OpenApi31;

    public bool HasErrors { get; private set; }

    /// <summary>True where no more warnings are taken, so that nobody has to find words for them.</summary>
    public bool HasEnoughWarnings => _diagnostics.Count - _errorCount >= ReaderLimits.Diagnostics;

    public EquatableArray<Diagnostic> Diagnostics => _diagnostics.ToEquatable();

    /// <summary>Reports once what is wrong at a place, however many references lead there.</summary>
    public void Report(Rule rule, SourceFile file, int start, int end, params string[] arguments)
    {
        HasErrors |= rule.Severity == Severity.Error;
        if (!HasEnough(rule))
            Report(new Diagnostic(rule, file.Span(start, end), new EquatableArray<string>(arguments)));
    }

    /// <inheritdoc cref="Report(Rule, SourceFile, int, int, string[])"/>
    public void Report(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Rule.Severity == Severity.Error;
        if (HasEnough(diagnostic.Rule) || !_reported.Add(diagnostic))
            return;

        _diagnostics.Add(diagnostic);
        _errorCount += diagnostic.Rule.Severity == Severity.Error ? 1 : 0;
    }

    /// <summary>Reports at a value; of a collection, at its first character.</summary>
    public void Report(Rule rule, Located at, params string[] arguments) =>
        Report(rule, at.File, at.Node.Start, at.Node.IsMapping || at.Node.IsSequence ? at.Node.Start : at.Node.End, arguments);

    /// <summary>Reports at a mapping's key.</summary>
    public void ReportKey(Rule rule, Located mapping, int index, params string[] arguments)
    {
        Node key = mapping.Node.KeyAt(index);
        Report(rule, mapping.File, key.Start, key.End, arguments);
    }

    public void Missing(Located owner, string what, string field) => Report(Rules.MissingField, owner, what, field, "");

    public void Invalid(Located at, string message) => Report(Rules.InvalidValue, at, message);

    /// <summary>True for a mapping; else reports.</summary>
    public bool IsMapping(Located at, string name) => at.Node.IsMapping || Wrong(at, name, "a mapping");

    /// <summary>True for a sequence; else reports.</summary>
    public bool IsSequence(Located at, string name) => at.Node.IsSequence || Wrong(at, name, "a sequence");

    /// <summary>The string of an entry; null where it is absent or no string, the latter reported.</summary>
    public string? Text(Located owner, string key)
    {
        if (owner.Child(key) is not { } value)
            return null;

        return TextOf(value, key);
    }

    /// <summary>The string that a value is; null, and reported, where it is none.</summary>
    public string? TextOf(Located value, string name)
    {
        if (value.Node.IsString)
            return value.Node.Text;

        Wrong(value, name, "a string");
        return null;
    }

    /// <summary>The text of a scalar of whatever kind, as spelled: versions and names are often written without quotes.</summary>
    public string? ScalarText(Located owner, string key)
    {
        if (owner.Child(key) is not { } value)
            return null;

        if (value.Node.Kind is NodeKind.Null or NodeKind.Sequence or NodeKind.Mapping)
        {
            Wrong(value, key, "a string");
            return null;
        }

        return value.File.Text.Length >= value.Node.End && !value.Node.IsString
            ? value.File.Text.Substring(value.Node.Start, value.Node.End - value.Node.Start)
            : value.Node.Text;
    }

    public bool Flag(Located owner, string key) => FlagOrNull(owner, key) ?? false;

    public bool? FlagOrNull(Located owner, string key)
    {
        if (owner.Child(key) is not { } value)
            return null;

        if (value.Node.Kind == NodeKind.Boolean)
            return value.Node.Text == "true";

        Wrong(value, key, "true or false");
        return null;
    }

    /// <summary>Strings of a sequence; what is no string is reported and left out.</summary>
    public EquatableArray<string> Texts(Located owner, string key)
    {
        if (owner.Child(key) is not { } sequence || !IsSequence(sequence, key))
            return default;

        var texts = new List<string>(sequence.Count);
        for (int i = 0; i < sequence.Count; i++)
            if (TextOf(sequence.Item(i), key) is { } text)
                texts.Add(text);

        return texts.ToEquatable();
    }

    /// <summary>Specification extensions of an object.</summary>
    public static EquatableArray<Extension> Extensions(Located owner)
    {
        List<Extension>? found = null;
        for (int i = 0; i < owner.Count; i++)
            if (owner.Node.IsMapping && owner.KeyText(i) is var key && key.StartsWith("x-", StringComparison.Ordinal))
                (found ??= []).Add(new Extension(key, JsonValue.From(owner.Node.ValueAt(i))));

        return found?.ToEquatable() ?? default;
    }

    public bool Wrong(Located at, string name, string expected)
    {
        Report(Rules.WrongNode, at, name, expected, Describe(at.Node));
        return false;
    }

    /// <summary>Errors are counted by themselves: an error that nobody is told of would let a build pass.</summary>
    private bool HasEnough(Rule rule) => rule.Severity == Severity.Error ? _errorCount >= ReaderLimits.Diagnostics : HasEnoughWarnings;

    public static string Describe(Node node) => node.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => node.Text,
        NodeKind.Integer or NodeKind.Float => "the number " + node.Text,
        NodeKind.String => "a string",
        NodeKind.Sequence => "a sequence",
        _ => "a mapping",
    };
}
