using System.Globalization;
using System.Text;
using OpenApiGen.Patterns;
using OpenApiGen.Testing;

namespace OpenApiGen.Core.Tests.Patterns;

public sealed class UnicodeDataTests
{
    [Test]
    public void Tables_are_what_the_script_prints()
    {
        string printed = Directory.CreateTempSubdirectory("unicode-tables").FullName;
        try
        {
            string version = NodeJudge.Run("unicode-tables.mjs", [], line => line, printed).Single();
            foreach (string file in Directory.EnumerateFiles(printed))
            {
                string ours = File.ReadAllText(Path.Combine(SharedData.Repository, "src", "OpenApiGen.Core", "Patterns", Path.GetFileName(file)));
                if (!ours.Contains($"from Unicode {version}:", StringComparison.Ordinal))
                    Assert.Ignore("This Node has another Unicode version.");

                Assert.That(ours, Is.EqualTo(File.ReadAllText(file)));
            }
        }
        finally
        {
            Directory.Delete(printed, recursive: true);
        }
    }

    [Test]
    public void Categories_are_those_of_the_runtime_but_for_newer_characters()
    {
        var differences = new List<string>();
        for (int point = 0; point < CharacterSet.Limit; point++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(point);
            if (category is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate) && !UnicodeTables.Category(category).Contains(point))
                differences.Add($"{point:X4}");
        }

        // Unicode seldom changes a character's category.
        Assert.That(differences, Has.Count.LessThan(20), string.Join(' ', differences));
    }

    [TestCase("\\p{L}", "\\p{Letter}")]
    [TestCase("\\p{gc=Lu}", "\\p{General_Category=Uppercase_Letter}")]
    [TestCase("\\p{sc=Grek}", "\\p{Script=Greek}")]
    [TestCase("\\p{LC}", "[\\p{Lu}\\p{Ll}\\p{Lt}]")]
    [TestCase("\\p{Nd}", "\\p{digit}")]
    [TestCase("\\P{Any}", "[]")]
    [TestCase("\\p{Assigned}", "\\P{Cn}")]
    [TestCase("\\p{Latin}", null)]
    [TestCase("\\p{letter}", null)]
    [TestCase("\\p{gc=Latin}", null)]
    [TestCase("\\p{sc=L}", null)]
    [TestCase("\\p{Alphabetic=Yes}", null)]
    [TestCase("\\p{InGreek}", null)]
    public void Properties_have_the_names_of_ECMA_262(string pattern, string? same)
    {
        if (same is null)
            Assert.That(PatternSyntax.Parse(pattern).UnicodeProblem, Is.Not.Null);
        else
            Assert.That(UnicodeTables.Members(pattern), Is.EqualTo(UnicodeTables.Members(same)));
    }

    [TestCase("Latin", "aZé")]
    [TestCase("Greek", "αΩ")]
    [TestCase("Cyrillic", "жЯ")]
    [TestCase("Han", "漢字𠀀")]
    [TestCase("Hiragana", "ひ")]
    [TestCase("Katakana", "カ")]
    [TestCase("Arabic", "ع")]
    [TestCase("Hebrew", "א")]
    [TestCase("Thai", "ก")]
    [TestCase("Hangul", "한")]
    [TestCase("Devanagari", "अ")]
    public void Scripts_have_their_letters_and_no_others(string script, string letters)
    {
        CharacterSet set = UnicodeTables.Members($"\\p{{Script={script}}}");
        foreach (Rune letter in letters.EnumerateRunes())
            Assert.That(set.Contains(letter.Value), letter.ToString());

        Assert.That(set.Contains('1'), Is.False);
        Assert.That(set.Contains(script == "Latin" ? 'ж' : 'z'), Is.False);
    }
}
