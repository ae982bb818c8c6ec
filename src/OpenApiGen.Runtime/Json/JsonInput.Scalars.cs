using System.Text.Json;
using System.Text.Unicode;

namespace OpenApiGen.Runtime;

public ref partial struct JsonInput
{
    /// <summary>A string; empty, and noted, where there is none.</summary>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public string String(StringRules? rules = null)
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            WrongType("a string");
            return "";
        }

        string value = _reader.GetString();
        if (rules is not null)
            CheckString(value, rules);

        return value;
    }

    /// <summary>The one string that is allowed.</summary>
    /// <param name="expected">That string.</param>
    /// <returns>That string, whatever was read.</returns>
    public string Constant(string expected)
    {
        if (_reader.TokenType != JsonTokenType.String)
            WrongType("a string");
        else if (!_reader.ValueTextEquals(expected))
            Report("const", $"must be {expected}");

        return expected;
    }

    /// <summary>true or false.</summary>
    public bool Boolean()
    {
        if (_reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            return _reader.TokenType == JsonTokenType.True;

        WrongType("a boolean");
        return false;
    }

    /// <summary>One of several strings; 0, and noted, where it is none of them.</summary>
    /// <param name="names">The strings.</param>
    /// <returns>The string's index.</returns>
    public int Enum(EnumNames names)
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            WrongType("a string");
            return 0;
        }

        int index = _reader.ValueIsEscaped ? names.IndexOf(_reader.GetString()) : names.IndexOf(_reader.ValueSpan);
        if (index >= 0)
            return index;

        Report("enum", names.Demand);
        return 0;
    }

    /// <summary>One of several whole numbers; the first of them, and noted, where it is none.</summary>
    /// <param name="values">The numbers.</param>
    public long Enum(EnumValues values)
    {
        int noted = _violations?.Count ?? 0;
        long value = Int64();
        if (values.Contains(value) || (_violations?.Count ?? 0) > noted)
            return value;

        Report("enum", values.Demand);
        return values.First;
    }

    /// <summary>Any value, kept as it is.</summary>
    public JsonElement Any()
    {
        if (IsStopped)
            return default;

        int start = _reader.TokenStartIndex;
        SkipText();
        try
        {
            return JsonElement.Parse(_json[start.._reader.BytesConsumed], new JsonDocumentOptions { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            // It was read once already: all that can be wrong now is a name that stands twice.
            Report(start, "duplicate", "must not have a property twice");
            return default;
        }
    }

    /// <summary>Passes over a value that somebody will read later: strings that are not Unicode must not surprise them.</summary>
    private void SkipText()
    {
        int depth = _reader.CurrentDepth;
        do
        {
            if (_reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && (_reader.ValueIsEscaped || !Utf8.IsValid(_reader.ValueSpan)))
                _reader.GetString();
        }
        while ((_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || _reader.CurrentDepth > depth) && _reader.Read());
    }

    /// <summary>Null and nothing else.</summary>
    /// <returns>A JSON null.</returns>
    public JsonElement OnlyNull()
    {
        if (_reader.TokenType != JsonTokenType.Null)
            WrongType("null");

        return JsonElement.Parse("null"u8);
    }

    /// <summary>A file of a multipart form.</summary>
    /// <param name="minLength">Least number of bytes.</param>
    /// <param name="maxLength">Largest number of bytes.</param>
    public FormFile File(long minLength = 0, long maxLength = long.MaxValue)
    {
        FormFile? file = null;
        if (Files?.TryGetValue(_reader.TokenStartIndex, out file) != true || file is null)
        {
            WrongType("a file");
            return null!;
        }

        if (file.Length < minLength)
            Report("minLength", $"must have at least {minLength} bytes, not {file.Length}");
        else if (file.Length > maxLength)
            Report("maxLength", $"must have at most {maxLength} bytes, not {file.Length}");

        return file;
    }
}
