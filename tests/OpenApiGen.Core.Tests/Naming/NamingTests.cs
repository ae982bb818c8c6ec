using OpenApiGen.Naming;

namespace OpenApiGen.Core.Tests.Naming;

public sealed class NamingTests
{
    [TestCase("user_id", "UserId")]
    [TestCase("user-id", "UserId")]
    [TestCase("userId", "UserId")]
    [TestCase("UserId", "UserId")]
    [TestCase("user id", "UserId")]
    [TestCase("USER_ID", "UserId")]
    [TestCase("ID", "Id")]
    [TestCase("HTTPServer", "HTTPServer")]
    [TestCase("HTTP", "Http")]
    [TestCase("IO", "IO")]
    [TestCase("class", "Class")]
    [TestCase("2fa", "_2fa")]
    [TestCase("1.2", "_1_2")]
    [TestCase("a1.2", "A1_2")]
    [TestCase("@type", "Type")]
    [TestCase("$ref", "Ref")]
    [TestCase("x-y", "XY")]
    [TestCase("größe", "Größe")]
    [TestCase("名前", "名前")]
    [TestCase("😀", "UD83DUDE00")]
    [TestCase("+", "Plus")]
    [TestCase("", "Empty")]
        public void A_name_becomes_an_identifier_in_Pascal_case(string name, string expected) => Assert.That(Identifier.Pascal(name), Is.EqualTo(expected));

    [TestCase("GMT+0", "GMT-0")]
    [TestCase("a.b", "a,b")]
    [TestCase("@type", "$type")]
    [TestCase("<", ">")]
    [TestCase("a", "a!")]
    public void Names_that_differ_in_symbols_differ_where_symbols_are_words(string one, string other) =>
        Assert.That(Identifier.PascalWithSymbols(one), Is.Not.EqualTo(Identifier.PascalWithSymbols(other)));

    [TestCase("UserId", "userId")]
    [TestCase("ID", "id")]
    [TestCase("HTTPServer", "httpServer")]
    [TestCase("A", "a")]
    [TestCase("a", "a")]
    [TestCase("_1", "_1")]
    [TestCase("", "")]
    public void Camel_case_begins_with_a_small_word(string pascal, string expected) => Assert.That(Identifier.Camel(pascal), Is.EqualTo(expected));

    [Test]
    public void Whatever_a_name_is_it_becomes_an_identifier()
    {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++)
        {
            string name = RandomName(random);
            foreach (string identifier in new[] { Identifier.Pascal(name), Identifier.PascalWithSymbols(name), Identifier.Camel(Identifier.Pascal(name)) })
                Assert.That(IsIdentifier(identifier), Is.True, $"'{name}' became '{identifier}'");

            Assert.That(Identifier.Pascal(name), Is.EqualTo(Identifier.Pascal(name)));
        }
    }

    [Test]
    public void Names_that_are_taken_differ_from_each_other_ignoring_case()
    {
        var random = new Random(6);
        for (int i = 0; i < 200; i++)
        {
            var scope = new NameScope("ToString", "Equals");
            string[] wanted = [.. Enumerable.Range(0, 100).Select(_ => Identifier.Pascal(RandomName(random)))];
            string[] taken = [.. wanted.Select(w => scope.Take(w))];
            Assert.That(taken.Append("ToString").Append("Equals").Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(102));
            Assert.That(taken, Is.All.Matches<string>(IsIdentifier));
        }
    }

    [Test]
    public void The_first_to_ask_has_the_name_and_others_are_numbered()
    {
        var scope = new NameScope("Taken");
        Assert.That(new[] { scope.Take("A"), scope.Take("a"), scope.Take("A"), scope.Take("A2"), scope.Take("Taken"), scope.Take("Taken", "Free") }, Is.EqualTo(new[] { "A", "a2", "A3", "A2_2", "Taken2", "Free" }));
    }

    [Test]
    public void A_scope_knows_who_has_a_name()
    {
        var scope = new NameScope("Taken");
        Assert.That(scope.TakeFor("user", "User"), Is.EqualTo("User"));
        Assert.That(scope.TakeFor("USER", "USER"), Is.EqualTo("USER2"));
        Assert.That((scope.OwnerOf("USER"), scope.OwnerOf("user2"), scope.OwnerOf("Taken")), Is.EqualTo(("user", "USER", "what is generated besides")));
    }

    [TestCase("_", "Underscore")]
    [TestCase("__", "UnderscoreUnderscore")]
    [TestCase("_1", "_1")]
    public void Underscores_alone_are_spelled_out(string name, string expected) => Assert.That(Identifier.Pascal(name), Is.EqualTo(expected));

    [Test]
    public void Long_names_are_cut_and_still_differ()
    {
        string first = Identifier.Pascal(new string('a', 5_000) + "b");
        string second = Identifier.Pascal(new string('a', 5_000) + "c");
        Assert.That((first.Length, second.Length), Is.EqualTo((200, 200)));
        Assert.That(first, Is.Not.EqualTo(second));
        Assert.That(Identifier.Pascal(new string('a', 200)), Is.EqualTo("A" + new string('a', 199)));
    }

    private static string RandomName(Random random)
    {
        const string signs = "aAbZ09_-+.@$# /\\é名ß\u0301\u200d\ud83d\ude00\0\n<>\"'٣";
        return new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(20) == 0 ? (char)random.Next(0x10000) : signs[random.Next(signs.Length)])]);
    }

    /// <summary>By the grammar of C#, categories of Unicode included.</summary>
    private static bool IsIdentifier(string text) =>
        System.Text.RegularExpressions.Regex.IsMatch(text, @"\A[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]*\z");
}
