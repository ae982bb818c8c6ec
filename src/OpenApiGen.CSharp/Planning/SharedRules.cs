using System.Text;
using OpenApiGen.Naming;

namespace OpenApiGen.CSharp.Planning;

/// <summary>
/// Tables that generated code shares: equal ones exist once. Names follow from content, so that a change in one place of a contract does not rename what others use.
/// </summary>
/// <param name="className">The class that holds them, with its namespace.</param>
/// <param name="defaultsName">The class that holds defaults: apart, because reading them needs the tables.</param>
internal sealed class SharedRules(string className, string defaultsName)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string Type, string Initializer)> _fields = [];
    private readonly List<(string Name, string Body)> _methods = [];
    private readonly HashSet<string> _methodNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _defaultNames = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Type, string Initializer)> _defaults = [];

    /// <summary>The tables, each behind those that it is made of, because static fields are initialised in this order.</summary>
    public IReadOnlyList<(string Name, string Type, string Initializer)> Fields => _fields;

    /// <summary>Values that absent ones stand for.</summary>
    public IReadOnlyList<(string Name, string Type, string Initializer)> Defaults => _defaults;

    /// <summary>Methods on a string <c>s</c> that tables are made of: each a name and a body.</summary>
    public IReadOnlyList<(string Name, string Body)> Methods => _methods;

    /// <summary>The expression of a method that says whether a string <c>s</c> has a property.</summary>
    public string AddMethod(string name, string body)
    {
        if (_methodNames.Add(name))
            _methods.Add((name, body));

        return className + "." + name;
    }

    /// <summary>The expression of a default, made once.</summary>
    public string AddDefault(string name, string type, string initializer)
    {
        if (_defaultNames.Add(name))
            _defaults.Add((name, type, initializer));

        return defaultsName + "." + name;
    }

    /// <summary>The expression of a table, made if there is no equal one.</summary>
    /// <param name="name">What it is called unless another table has the name.</param>
    /// <param name="type">A type of the runtime library.</param>
    /// <param name="initializer">What it is made by.</param>
    public string Add(string name, string type, string initializer)
    {
        string key = type + "\n" + initializer;
        if (!_names.TryGetValue(key, out string? known))
        {
            known = name;
            if (name.Length > 60 || !_taken.Add(name))
                _taken.Add(known = (name.Length > 40 ? name.Substring(0, 40) : name) + "_" + StableHash.Of(key));

            _fields.Add((known, type, initializer));
            _names.Add(key, known);
        }

        return className + "." + known;
    }

    /// <summary>Characters of a text that a name may have.</summary>
    public static string Sanitize(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (char c in text)
            name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : c == '-' ? 'm' : '_');

        return name.ToString();
    }
}
