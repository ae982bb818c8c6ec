using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>Style deepObject: <c>n[p]=a</c>, deeper as <c>n[p][q]=a</c>, lists as <c>n[p][]=a</c>, <c>n[p][0]=a</c> or a name that repeats.</summary>
internal static class DeepObject
{
    private const int MaximumDepth = 20;

    /// <summary>Writes the value of a parameter.</summary>
    public static Decoding Write(JsonBuffer output, ParameterRules rules, TextPairs pairs)
    {
        var root = new Branch();
        for (int i = pairs.FindBracketed(rules.Name); i >= 0; i = pairs.NextBracketed(rules.Name, i))
        {
            if (KeysOf(pairs[i].Name, rules.Name.Length) is not { } keys)
                continue;

            if (keys.Count > MaximumDepth)
                return Decoding.Malformed;

            root.Add(keys, pairs.TryValue(i) ?? output.Broken());
        }

        // Without brackets there is a scalar, or a list by repetition.
        for (int i = pairs.Find(rules.Name); i >= 0; i = pairs.Next(i))
            root.Values.Add(pairs.TryValue(i) ?? output.Broken());

        if (root.Children.Count + root.Values.Count == 0)
            return Decoding.Absent;

        Write(output, root, rules.Shape);
        return Decoding.Decoded;
    }

    /// <summary>True where a name ends in keys in brackets.</summary>
    /// <param name="name">The name.</param>
    /// <param name="open">Where its first bracket is.</param>
    public static bool HasKeys(string name, int open) => KeysOf(name, open) is not null;

    /// <summary>The keys in brackets at the end of a name, one more than may be where there are too many; null where a name is not of this form.</summary>
    private static List<string>? KeysOf(string text, int open)
    {
        var keys = new List<string>();
        while (open < text.Length && text[open] == '[' && keys.Count <= MaximumDepth)
        {
            int close = text.IndexOf(']', open);
            if (close < 0)
                return null;

            keys.Add(text[(open + 1)..close]);
            open = close + 1;
        }

        return open == text.Length || keys.Count > MaximumDepth ? keys : null;
    }

    private static void Write(JsonBuffer output, Branch branch, TextShape shape)
    {
        if (shape.IsArray && (!shape.IsObject || branch.IsList))
        {
            WriteArray(output, branch, shape.Item!);
        }
        else if (branch.Values.Count == 0)
        {
            output.Byte('{');
            foreach ((string key, Branch child) in branch.Children)
            {
                output.Name(key);
                Write(output, child, shape.Property(key));
            }

            output.Byte('}');
        }
        else if (branch.Values.Count == 1 && branch.Children.Count == 0)
        {
            output.Value(branch.Values[0], shape);
        }
        else
        {
            // More than one value where one is meant: nobody chooses among them, and reading says what is wrong.
            WriteArray(output, branch, shape);
        }
    }

    private static void WriteArray(JsonBuffer output, Branch branch, TextShape item)
    {
        output.Byte('[');
        foreach (string value in branch.Values)
        {
            output.Next();
            output.Value(value, item);
        }

        foreach ((string key, Branch child) in branch.Children.OrderBy(static c => int.TryParse(c.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : int.MaxValue))
        {
            if (key.Length == 0 && child.Children.Count == 0)
            {
                foreach (string value in child.Values)
                {
                    output.Next();
                    output.Value(value, item);
                }
            }
            else
            {
                output.Next();
                Write(output, child, item);
            }
        }

        output.Byte(']');
    }

    private sealed class Branch
    {
        public Dictionary<string, Branch> Children { get; } = new(StringComparer.Ordinal);

        public List<string> Values { get; } = [];

        /// <summary>True where all keys are empty or numbers.</summary>
        public bool IsList => Children.Keys.All(static k => k.All(char.IsAsciiDigit));

        public void Add(List<string> keys, string value)
        {
            Branch current = this;
            foreach (string key in keys)
            {
                if (!current.Children.TryGetValue(key, out Branch? child))
                    current.Children.Add(key, child = new Branch());

                current = child;
            }

            current.Values.Add(value);
        }
    }
}
