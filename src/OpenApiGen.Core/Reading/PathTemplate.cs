namespace OpenApiGen.Reading;

/// <summary>Reads templates such as <c>/users/{id}/orders</c>.</summary>
public static class PathTemplate
{
    /// <summary>Names of what is between braces.</summary>
    public static IEnumerable<string> Names(string template) => Expressions(template).Select(NameOf);

    /// <summary>The name that is meant by what is between braces: some authors repeat the style by operators of RFC 6570.</summary>
    public static string NameOf(string expression) => expression.TrimStart('.', ';').TrimEnd('*');

    /// <summary>What is between braces, in order; what follows an unclosed brace is left out.</summary>
    public static IEnumerable<string> Expressions(string template)
    {
        int open = template.IndexOf('{');
        while (open >= 0)
        {
            int close = template.IndexOf('}', open);
            if (close < 0)
                yield break;

            yield return template.Substring(open + 1, close - open - 1);
            open = template.IndexOf('{', close);
        }
    }

    /// <summary>True where every brace has its partner and names are not empty.</summary>
    public static bool IsBalanced(string template)
    {
        int open = -1;
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] == '{')
            {
                if (open >= 0)
                    return false;

                open = i;
            }
            else if (template[i] == '}')
            {
                if (open < 0 || i == open + 1)
                    return false;

                open = -1;
            }
        }

        return open < 0;
    }

    /// <summary>The template with names left out and percent-encoding undone: two paths with the same shape cannot be told apart.</summary>
    public static string Shape(string template)
    {
        string shape = template;
        int open = shape.IndexOf('{');
        while (open >= 0)
        {
            int close = shape.IndexOf('}', open);
            if (close < 0)
                break;

            shape = shape.Remove(open + 1, close - open - 1);
            open = shape.IndexOf('{', open + 1);
        }

        return shape.IndexOf('%') < 0 ? shape : Uri.UnescapeDataString(shape);
    }
}
