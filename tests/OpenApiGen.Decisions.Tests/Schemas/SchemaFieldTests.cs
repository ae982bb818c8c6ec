using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Tests.Schemas;

/// <summary>Fields and words of the schemas are those of the readers, which are asked for them.</summary>
public sealed partial class SchemaFieldTests
{
    private const string NoName = "§§§";

    private static IEnumerable<SchemaPlace> Objects => FileSchema.All.SelectMany(SchemaPlace.Of).Where(static p => p.IsObject);

    private static IEnumerable<SchemaPlace> Words => FileSchema.All.SelectMany(SchemaPlace.Of).Where(static p => p.Words is not null);

    [TestCaseSource(nameof(Objects))]
    public void An_object_has_the_fields_that_its_reader_knows(object at)
    {
        var place = (SchemaPlace)at;
        string[] lists = [.. place.File.Findings(place.With(new JsonObject { [NoName] = "x" })).Select(f => FieldList().Match(f)).Where(static m => m.Success).Select(static m => m.Groups[1].Value)];
        if (!place.HasFields)
        {
            Assert.That(place.Schema["additionalProperties"], Is.InstanceOf<JsonObject>());
            Assert.That(lists, Is.Empty);
            return;
        }

        Assert.That(lists, Has.Length.EqualTo(1));
        Assert.That(place.Schema["properties"]!.AsObject().Select(static p => p.Key).Where(static k => k != "$schema"), Is.EquivalentTo(lists[0].Split(", ")));
        Assert.That((bool?)place.Schema["additionalProperties"], Is.False);
    }

    [TestCaseSource(nameof(Objects))]
    public void An_object_needs_the_fields_that_its_reader_needs(object at)
    {
        var place = (SchemaPlace)at;
        string[] needed = [.. place.File.Findings(place.With(new JsonObject())).Select(static f => MissingField().Match(f)).Where(static m => m.Success).Select(static m => m.Groups[1].Value)];

        // A profile without name is reported for every place within it.
        Assert.That((place.Schema["required"] as JsonArray ?? []).Select(static r => (string)r!), Is.EquivalentTo(needed.Where(n => n != "profile_name" || place.Path.Length == 0).Distinct().Where(n => place.Schema["properties"]?[n] is not null)));
    }

    [TestCaseSource(nameof(Words))]
    public void Words_are_offered_as_the_reader_names_them(object at)
    {
        var place = (SchemaPlace)at;
        Match named = place.File.Findings(place.With(NoName)).Select(static f => WordList().Match(f)).Single(static m => m.Success);
        Assert.That(place.Words, Is.EqualTo(named.Groups[1].Value.Replace(" or ", ", ", StringComparison.Ordinal).Split(", ")));
    }

    [TestCaseSource(nameof(Words))]
    public void Words_that_a_pattern_takes_besides_are_those_of_the_reader(object at)
    {
        var place = (SchemaPlace)at;
        string pattern = place.Schema["anyOf"]!.AsArray().Select(static b => (string?)b!["pattern"]).OfType<string>().Single();
        string[] words = [.. pattern.TrimStart('^', '(').TrimEnd('$', ')').Split('|').Select(static w => EitherCase().Replace(w, "$1").Replace("\\", "", StringComparison.Ordinal))];
        Assert.That(words, Is.SupersetOf(place.Words!));
        foreach (string word in words.Append(words[0].ToUpperInvariant()))
            Assert.That(place.File.Findings(place.With(word)).Where(static f => WordList().IsMatch(f)), Is.Empty, word);

        // And there are no others: the vocabulary that has these words has no more.
        if (Vocabulary(place.Words!) is { } known)
            Assert.That(words, Is.EquivalentTo(known));
    }

    [Test]
    public void Every_vocabulary_of_files_is_offered_somewhere() => Assert.That(
        typeof(Vocabularies).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(static p => string.Join(' ', (IEnumerable<string>)p.PropertyType.GetProperty("Words")!.GetValue(p.GetValue(null))!)),
        Is.SubsetOf(Words.Select(static p => string.Join(' ', p.Words!))));

    /// <summary>All words of the vocabulary whose written words are these; null where it is none of <see cref="Vocabularies"/>.</summary>
    private static IEnumerable<string>? Vocabulary(IReadOnlyList<string> written)
    {
        foreach (object vocabulary in typeof(Vocabularies).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(static p => p.GetValue(null)!))
        {
            Type type = vocabulary.GetType();
            if (!written.SequenceEqual((IEnumerable<string>)type.GetProperty("Words")!.GetValue(vocabulary)!))
                continue;

            var entries = (IEnumerable)type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Single(static f => f.FieldType.IsArray).GetValue(vocabulary)!;
            return entries.Cast<System.Runtime.CompilerServices.ITuple>().SelectMany(static e => (string[])e[1]!);
        }

        return null;
    }

    [GeneratedRegex("^'" + NoName + "' is not a field of .*; it has (.*)$")]
    private static partial Regex FieldList();

    [GeneratedRegex("'([a-z_]+)'(?: is missing in |, by which decisions choose it)")]
    private static partial Regex MissingField();

    [GeneratedRegex("' must be (.*), not \"")]
    private static partial Regex WordList();

    [GeneratedRegex(@"\[(.).\]")]
    private static partial Regex EitherCase();
}
