using System.Text;

namespace OpenApiGen.Decisions.Wording;

/// <summary>Words within names of code, however they are put together: <c>dateOfBirth</c>, <c>date_of_birth</c> and <c>Date-Of-Birth</c> are the same three.</summary>
internal static class NameWords
{
    /// <summary>The words in lower case.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (!char.IsLetterOrDigit(c))
            {
                Finish();
                continue;
            }

            // A capital begins a word, unless it goes on with capitals: userID, IPAddress.
            bool begins = char.IsUpper(c) && (i == 0 || !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins)
                Finish();

            word.Append(char.ToLowerInvariant(c));
        }

        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
                words.Add(word.ToString());

            word.Clear();
        }
    }

    /// <summary>The words as one, without the <c>x</c> of header names: names that differ in spelling only become the same.</summary>
    public static string Joined(string name)
    {
        IReadOnlyList<string> words = Of(name);
        return string.Concat(words.Count > 1 && words[0] == "x" ? words.Skip(1) : words);
    }
}
