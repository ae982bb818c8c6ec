using System.Text.Json;

namespace OpenApiGen.Runtime.Tests;

/// <summary>A schema with its JSON pointer in the document and the URI that references in it are relative to.</summary>
internal readonly record struct SchemaPlace(JsonElement Schema, string Pointer, Uri Base)
{
    public SchemaPlace Step(string key, JsonElement value) =>
        new(value, $"{Pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", Base);
}

/// <summary>The parts of a document that references can name.</summary>
internal sealed class SchemaResources
{
    private readonly SchemaDialect _dialect;
    private readonly Dictionary<string, SchemaPlace> _byUri = new(StringComparer.Ordinal);

    public SchemaResources(JsonElement document, SchemaDialect dialect)
    {
        _dialect = dialect;
        var root = new SchemaPlace(document, "", Root);
        _byUri.Add(Root.AbsoluteUri, root);
        Collect(root);
    }

    /// <summary>The URI of a document that does not name itself.</summary>
    public static Uri Root { get; } = new("https://suite.example/document");

    /// <summary>The same place with the base that the schema itself sets.</summary>
    public SchemaPlace Enter(SchemaPlace place) =>
        place.Schema.ValueKind == JsonValueKind.Object
        && place.Schema.TryGetProperty(_dialect.Id, out JsonElement id) && id.ValueKind == JsonValueKind.String
        && !(_dialect.IsDraft4 && (id.GetString()!.StartsWith('#') || place.Schema.TryGetProperty("$ref", out _)))
            ? place with { Base = Combine(place.Base, id.GetString()!) }
            : place;

    public SchemaPlace Resolve(SchemaPlace from, string reference)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        Uri resource = hash == 0 ? from.Base : Combine(from.Base, hash < 0 ? reference : reference[..hash]);
        string address = WithoutFragment(resource);
        if (fragment.Length > 0 && fragment[0] != '/')
            return _byUri.TryGetValue($"{address}#{fragment}", out SchemaPlace anchor) ? anchor : throw new NotSupportedException($"a remote reference to {reference}");

        if (!_byUri.TryGetValue(address, out SchemaPlace place))
            throw new NotSupportedException($"a remote reference to {reference}");

        foreach (string token in fragment.Split('/').Skip(1))
        {
            string key = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            place = Enter(place);
            place = place.Step(key, place.Schema.ValueKind == JsonValueKind.Array ? place.Schema[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : place.Schema.GetProperty(key));
        }

        return place;
    }

    private void Collect(SchemaPlace place)
    {
        if (place.Schema.ValueKind != JsonValueKind.Object)
            return;

        // Kept as they are met, so that entering them later sets their base once.
        SchemaPlace met = place;
        place = Enter(place);
        _byUri.TryAdd(WithoutFragment(place.Base), met);
        foreach (string keyword in new[] { "$anchor", "$dynamicAnchor" })
            if (place.Schema.TryGetProperty(keyword, out JsonElement anchor) && anchor.ValueKind == JsonValueKind.String)
                _byUri.TryAdd($"{WithoutFragment(place.Base)}#{anchor.GetString()}", met);

        if (_dialect.IsDraft4 && place.Schema.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String && id.GetString()!.StartsWith('#'))
            _byUri.TryAdd(WithoutFragment(place.Base) + id.GetString(), met);

        foreach (JsonProperty keyword in place.Schema.EnumerateObject())
            CollectBelow(keyword.Name is "$defs" or "definitions" ? KeywordKind.SchemaMap : _dialect.KindOf(keyword.Name, keyword.Value, place.Schema), place.Step(keyword.Name, keyword.Value));
    }

    private void CollectBelow(KeywordKind kind, SchemaPlace at)
    {
        if (kind == KeywordKind.Schema)
            Collect(at);
        else if (kind == KeywordKind.Schemas)
            foreach ((int index, JsonElement schema) in at.Schema.EnumerateArray().Index())
                Collect(at.Step(index.ToString(System.Globalization.CultureInfo.InvariantCulture), schema));
        else if (kind is KeywordKind.SchemaMap or KeywordKind.PatternMap or KeywordKind.Dependencies)
            foreach (JsonProperty property in at.Schema.EnumerateObject())
                Collect(at.Step(property.Name, property.Value));
    }

    private static Uri Combine(Uri with, string reference) =>
        reference.Length == 0 ? with : Uri.TryCreate(reference, UriKind.Absolute, out Uri? absolute) && !reference.StartsWith('/') ? absolute : new Uri(with, reference);

    private static string WithoutFragment(Uri uri) => uri.AbsoluteUri.Split('#')[0];
}
