namespace OpenApiGen.Decisions.Reading;

/// <summary>Finds brackets and quotes of PromQL that nobody closes. What a query means is Prometheus's business.</summary>
internal static class PromqlBrackets
{
    /// <summary>What is wrong; null for nothing.</summary>
    public static string? Problem(string query)
    {
        var open = new Stack<char>();
        for (int i = 0; i < query.Length; i++)
        {
            char c = query[i];
            switch (c)
            {
                case '(' or '[' or '{':
                    open.Push(c);
                    break;
                case ')' or ']' or '}':
                    if (open.Count == 0 || open.Pop() != Opening(c))
                        return $"'{c}' closes nothing that is open";

                    break;
                case '"' or '\'' or '`':
                    i = Behind(query, i);
                    if (i < 0)
                        return $"{c} is not closed";

                    break;
                case '#':
                    i = query.IndexOf('\n', i) is >= 0 and int end ? end : query.Length;
                    break;
            }
        }

        return open.Count > 0 ? $"'{open.Peek()}' is not closed" : null;
    }

    private static char Opening(char close) => close switch { ')' => '(', ']' => '[', _ => '{' };

    /// <summary>The closing quote, or -1. Backquotes know no escapes.</summary>
    private static int Behind(string query, int start)
    {
        for (int i = start + 1; i < query.Length; i++)
        {
            if (query[i] == '\\' && query[start] != '`')
                i++;
            else if (query[i] == query[start])
                return i;
        }

        return -1;
    }
}
