using System.Text;
using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>Random values of parameters; the same seed makes the same.</summary>
/// <param name="seed">The seed.</param>
internal sealed class WireValues(int seed)
{
    private const string Plain = "abcdefgzABCZ0123456789";

    /// <summary>Everything that means something in some style, and what has more than one byte.</summary>
    private const string Special = " ,;.|=&+%/?#[]@!$'()*:~-_\"<>\\^`{}\tüß€漢";

    private readonly Random _random = new(seed);

    /// <summary>A value that has a form in its place: lists and objects are not empty, as most styles cannot tell that from absence.</summary>
    /// <param name="parameter">The parameter.</param>
    public JsonNode For(WireParameter parameter)
    {
        WireShape shape = parameter.Shape;
        if (shape == WireShape.Text)
            return Text(parameter, canBeEmpty: parameter.In != "path" || parameter.Style == "matrix");

        if (shape == WireShape.Number)
            return Number();

        if (shape == WireShape.Colors)
            return new JsonObject { ["R"] = Number(), ["G"] = Number(), ["B"] = Number() };

        if (shape == WireShape.Person)
            return Person(parameter);

        int count = _random.Next(1, 5);
        if (shape == WireShape.Map)
            return Map(parameter, count);

        // Nothing but empty items, separated by dots, would be taken out of a path.
        bool beginsWithText = count == 1 || parameter is { Style: "label", Explode: true };
        return new JsonArray([.. Enumerable.Range(0, count).Select(i => shape == WireShape.Numbers ? Number() : Text(parameter, canBeEmpty: i > 0 || !beginsWithText))]);
    }

    /// <summary>A number of 32 bits.</summary>
    public JsonValue Next() => JsonValue.Create(_random.Next());

    /// <summary>Text that can be sent.</summary>
    public JsonValue Text(WireParameter parameter, bool canBeEmpty)
    {
        if (canBeEmpty && _random.Next(10) == 0)
            return JsonValue.Create("");

        string characters = _random.Next(3) == 0 ? Plain : Plain + Sendable(parameter);
        string text = Any(characters, _random.Next(1, 9));

        // A segment that is nothing but dots is taken out of a path, and white space around a header's value means nothing.
        return JsonValue.Create(text.All(static c => c is '.') ? "a" + text : parameter.In == "header" ? text.Trim() is { Length: > 0 } trimmed ? trimmed : "a" : text);
    }

    private JsonValue Number() => JsonValue.Create(_random.Next(4) switch
    {
        0 => 0L,
        1 => _random.Next(-1000, 1000),
        2 => _random.NextInt64(-9007199254740991, 9007199254740991),
        _ => _random.Next(10),
    });

    private JsonObject Person(WireParameter parameter)
    {
        // In the order of the schema, in which services write it.
        var person = new JsonObject();
        if (_random.Next(2) == 0)
            person["role"] = Text(parameter, canBeEmpty: true);

        person["level"] = Number();
        if (_random.Next(2) == 0)
            person["ratio"] = parameter is { Style: "label", Explode: true } ? _random.Next(-100, 100) : _random.Next(-100, 100) / 8.0;

        if (_random.Next(2) == 0)
            person["active"] = _random.Next(2) == 0;

        return person;
    }

    private JsonObject Map(WireParameter parameter, int count)
    {
        var map = new JsonObject();
        for (int i = 0; i < count; i++)
            map[Key(parameter)] = Text(parameter, canBeEmpty: true);

        return map;
    }

    /// <summary>Names of cookies are tokens, and brackets in names have a meaning for style deepObject that nobody has written down.</summary>
    private string Key(WireParameter parameter)
    {
        string special = parameter.In is "cookie" or "header" || _random.Next(3) > 0 ? "" : Sendable(parameter);
        return Any(parameter.Style == "deepObject" ? Plain + Without(special, '[', ']') : Plain + special, _random.Next(1, 6));
    }

    /// <summary>
    /// Characters that a value may have in a place. Headers carry fewer, and so do cookies that are not encoded; spaces and dots are
    /// where they separate, too, whether they are encoded or not, and so is a bar that is alone.
    /// </summary>
    private static string Sendable(WireParameter parameter) => parameter switch
    {
        { In: "header", Shape.IsScalar: true } => new string([.. Special.Where(IsVisible)]),
        { In: "header" } => new string([.. Without(Special, ',', parameter.Style switch { "ssv" => ' ', "pipes" => '|', _ => ',' }).Where(IsVisible)]),
        { In: "cookie", Style: "cookie" } => "!#$%&'()*+-./:<=>?@[]^_`{|}~",
        { Style: "label", Explode: true } => Without(Special, '.'),
        { Style: "spaceDelimited" or "ssv" } => Without(Special, ' '),
        { Style: "pipeDelimited" or "pipes" } => Without(Special, '|'),
        { Style: "tsv" } => Without(Special, '\t'),
        _ => Special + "😀",
    };

    private static bool IsVisible(char c) => c is >= ' ' and < '\u007f';

    private static string Without(string characters, params char[] some) => new([.. characters.Where(c => !some.Contains(c))]);

    private string Any(string characters, int length)
    {
        Rune[] runes = [.. characters.EnumerateRunes()];
        return string.Concat(Enumerable.Range(0, length).Select(_ => runes[_random.Next(runes.Length)].ToString()));
    }
}
