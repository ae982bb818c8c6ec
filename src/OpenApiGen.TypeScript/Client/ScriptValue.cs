using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Client;

/// <summary>A value as an expression, laid out as Prettier would.</summary>
internal abstract record ScriptValue
{
    public static implicit operator ScriptValue(string text) => new ScriptText(Syntax.Quote(text));

    public static ScriptValue Null { get; } = new ScriptText("null");

    public static ScriptValue True { get; } = new ScriptText("true");

    public static ScriptValue Of(bool value) => new ScriptText(value ? "true" : "false");

    public abstract Doc ToDoc();
}

/// <summary>An expression on one line.</summary>
internal sealed record ScriptText(string Text) : ScriptValue
{
    public override Doc ToDoc() => Text;
}

/// <summary>A list.</summary>
internal sealed record ScriptList(IReadOnlyList<ScriptValue> Items) : ScriptValue
{
    public override Doc ToDoc() => Call.Array([.. Items.Select(i => i.ToDoc())]);
}

/// <summary>An object.</summary>
internal sealed record ScriptObject(IReadOnlyList<(string Key, ScriptValue Value)> Members) : ScriptValue
{
    /// <summary>True where each member gets a line of its own, even if all would fit in one.</summary>
    public bool IsBroken { get; init; }

    public override Doc ToDoc()
    {
        Doc[] members = [.. Members.Select(m => DocText.Assign(Key(m.Key) + ":", m.Value.ToDoc(), m.Value is ScriptText))];
        return IsBroken ? Call.Object(members) : Call.Inline(members);
    }

    /// <summary>Without quotes where it is a name or a status.</summary>
    private static string Key(string key) => key.Length == 3 && key.All(c => c is >= '1' and <= '9' or '0') && key[0] != '0' ? key : Syntax.Key(key);
}
