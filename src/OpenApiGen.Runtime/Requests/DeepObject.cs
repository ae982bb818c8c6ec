using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>Style deepObject: <c>n[p]=a</c>, deeper as <c>n[p][q]=a</c>, lists as <c>n[p][]=a</c>, <c>n[p][0]=a</c> or a name that repeats.</summary>
internal static class DeepObject
{
    private const int MaximumDepth = 20;
    private const int MaximumItems = 1000;

    /// <summary>Writes the value of a parameter; false where no pair belongs to it.</summary>
    public static bool TryWrite(JsonBuffer output, ParameterRules rules, TextPairs pairs)
    {
        var root = new Branch();
        for (int i = 0; i < pairs.Count; i++)
            if (KeysOf(pairs[i].Name, rules.Name) is { } keys)
                root.Add(keys, pairs.Value(i));

        if (root.Children.Count == 0)
        {
            // Without brackets there is a scalar, or a list by repetition.
            int first = pairs.Find(rules.Name);
            if (first < 0)
                return false;

            for (int i = first; i >= 0; i = pairs.Find(rules.Name, i + 1))
                root.Values.Add(pairs.Value(i));
        }

        Write(output, root, rules.Shape);
        return true;
    }

    /// <summary>The keys in brackets behind a name; null where a name is not of this form.</summary>
    private static List<string>? KeysOf(string text, string name)
    {
        if (!text.StartsWith(name, StringComparison.Ordinal) || text.Length <= name.Length || text[name.Length] != '[')
            return null;

        var keys = new List<string>();
        int open = name.Length;
        while (open < text.Length && text[open] == '[' && keys.Count < MaximumDepth)
        {
            int close = text.IndexOf(']', open);
            if (close < 0)
                return null;

            keys.Add(text[(open + 1)..close]);
            open = close + 1;
        }

        return open == text.Length ? keys : null;
    }

    private static void Write(JsonBuffer output, Branch branch, TextShape shape)
    {
        if (shape.IsArray && (!shape.IsObject || branch.IsList))
        {
            WriteArray(output, branch, shape.Item!);
        }
        else if (branch.Children.Count > 0)
        {
            output.Byte('{');
            bool isFirst = true;
            foreach ((string key, Branch child) in branch.Children)
            {
                if (!isFirst)
                    output.Byte(',');

                isFirst = false;
                output.String(key);
                output.Byte(':');
                Write(output, child, shape.Property(key));
            }

            output.Byte('}');
        }
        else if (branch.Values.Count == 1)
        {
            output.Value(branch.Values[0], shape);
        }
        else
        {
            WriteArray(output, branch, shape);
        }
    }

    private static void WriteArray(JsonBuffer output, Branch branch, TextShape item)
    {
        output.Byte('[');
        bool isFirst = true;
        foreach (string value in branch.Values)
        {
            Separate();
            output.Value(value, item);
        }

        foreach ((string key, Branch child) in branch.Children.OrderBy(static c => int.TryParse(c.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : int.MaxValue))
        {
            if (key.Length == 0 && child.Children.Count == 0)
            {
                foreach (string value in child.Values)
                {
                    Separate();
                    output.Value(value, item);
                }
            }
            else
            {
                Separate();
                Write(output, child, item);
            }
        }

        output.Byte(']');

        void Separate()
        {
            if (!isFirst)
                output.Byte(',');

            isFirst = false;
        }
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

            if (current.Values.Count < MaximumItems)
                current.Values.Add(value);
        }
    }
}
