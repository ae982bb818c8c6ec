using System.Text;
using OpenApiGen.CSharp.Planning;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Patterns;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Prints patterns as code: expressions where one will do, methods for runs of characters, regular expressions for the rest.</summary>
/// <param name="rules">Where tables and methods go.</param>
internal sealed class PatternPrinter(SharedRules rules)
{
    private const string Runtime = "global::OpenApiGen.Runtime.";

    private int _loops;

    /// <summary>The arguments of a StringPattern behind its source.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="name">Names what is made for it.</param>
    public string Arguments(EcmaPattern pattern, string name) => pattern switch
    {
        EcmaPattern.Regex regex => $"{Literal.String(regex.Pattern)}, {Literal.Bool(regex.NonBacktracking)}",
        EcmaPattern.Automaton automaton => $"new {Runtime}PatternAutomaton({Arguments(automaton)}).IsMatch",
        _ => $"static s => {Condition(pattern, name)}",
    };

    /// <summary>A condition on the string <c>s</c>.</summary>
    private string Condition(EcmaPattern pattern, string name)
    {
        switch (pattern)
        {
            case EcmaPattern.Always:
                return "true";
            case EcmaPattern.Literals literals:
                return Literals(literals);
            case EcmaPattern.Flat flat:
                return $"{Method(flat, name)}(s)";
            case EcmaPattern.Automaton automaton:
                return rules.Add("Automaton" + name, "PatternAutomaton", $"new({Arguments(automaton)})") + ".IsMatch(s)";
            case EcmaPattern.Regex regex:
                string table = rules.Add(name, "StringPattern", $"new({Literal.String(regex.Pattern)}, {Literal.String(regex.Pattern)}, {Literal.Bool(regex.NonBacktracking)})");
                return $"{table}.IsMatch(s)";
            case EcmaPattern.AnyOf any:
                return "(" + string.Join(" || ", any.Alternatives.Select((a, i) => Condition(a, name + "_" + Literal.Int(i)))) + ")";
            case EcmaPattern.AllOf all:
                return "(" + string.Join(" && ", all.Conditions.Select((c, i) => (c.Negated ? "!" : "") + Condition(c.Pattern, name + "_" + Literal.Int(i)))) + ")";
            default:
                throw new InvalidOperationException($"{pattern.GetType().Name} is no condition.");
        }
    }

    /// <summary>Numbers are characters from the space on, which makes most tables readable, and all of them short.</summary>
    private static string Arguments(EcmaPattern.Automaton automaton)
    {
        string runs = string.Concat(automaton.Runs.Select(r => new string([r.First, Digit(r.Kind)])));
        string moves = string.Concat(automaton.Moves.Select(m => Digit(m).ToString()));
        return $"{Literal.String(runs)}, {Literal.String(moves)}, {Literal.Int(automaton.Start)}, {Literal.Int(automaton.Accepting)}";

        static char Digit(int number) => (char)(' ' + number);
    }

    private static string Literals(EcmaPattern.Literals literals)
    {
        if (literals.Values.IsEmpty)
            return "false";

        const string Ordinal = ", global::System.StringComparison.Ordinal)";
        return literals.Anchors switch
        {
            PatternAnchors.Both => "s is " + string.Join(" or ", literals.Values.Select(Literal.String)),
            PatternAnchors.Start => Any("StartsWith"),
            PatternAnchors.End => Any("EndsWith"),
            _ => Any("Contains"),
        };

        string Any(string method) => "(" + string.Join(" || ", literals.Values.Select(v => $"s.{method}({Literal.String(v)}{Ordinal}")) + ")";
    }

    private string Method(EcmaPattern.Flat flat, string name)
    {
        var code = new CodeWriter();
        _loops = 0;
        bool floats = flat.Anchors == PatternAnchors.None;
        if (floats)
        {
            // Runs of fixed length may begin anywhere.
            code.Open("for (int start = 0; start <= s.Length; start++)");
            code.Line("if (From(s, start)) return true;");
            code.Close();
            code.Line("return false;");
            code.Line();
            code.Open("static bool From(string s, int i)");
        }
        else
        {
            code.Line(flat.Backward ? "int i = s.Length;" : "int i = 0;");
        }

        Segments(code, flat.Backward ? flat.Segments.Reverse() : flat.Segments, flat.Backward);
        code.Line(flat.Anchors != PatternAnchors.Both ? "return true;" : flat.Backward ? "return i == 0;" : "return i == s.Length;");
        if (floats)
            code.Close();

        return rules.AddMethod("Is" + name, code.ToString());
    }

    private void Segments(CodeWriter code, IEnumerable<FlatSegment> segments, bool backward)
    {
        foreach (FlatSegment segment in segments)
        {
            switch (segment)
            {
                case FlatSegment.Text text:
                    code.Line($"if (!{Runtime}PatternText.{(backward ? "IsBack" : "Is")}(s, ref i, {Literal.String(text.Value)})) return false;");
                    break;
                case FlatSegment.Run run:
                    code.Line($"if (!{Class(run.Class)}.{(backward ? "RunBack" : "Run")}(s, ref i, {Literal.Int(run.Min)}, {Literal.Int(run.Max)})) return false;");
                    break;
                case FlatSegment.Group group:
                    Group(code, group);
                    break;
            }
        }
    }

    private void Group(CodeWriter code, FlatSegment.Group group)
    {
        string count = "n" + Literal.Int(_loops++);
        code.Line($"int {count} = 0;");
        code.Open(group.Max == FlatSegment.Unbounded ? "while (true)" : $"while ({count} < {Literal.Int(group.Max)})");
        for (int i = 0; i < group.Alternatives.Count; i++)
        {
            code.Open($"{(i == 0 ? "" : "else ")}if ({Class(group.Alternatives[i].First)}.At(s, i))");
            Segments(code, group.Alternatives[i].Segments, backward: false);
            code.Close();
        }

        code.Open("else");
        code.Line("break;");
        code.Close();
        code.Line($"{count}++;");
        code.Close();
        if (group.Min > 0)
            code.Line($"if ({count} < {Literal.Int(group.Min)}) return false;");
    }

    private string Class(CharacterClass set)
    {
        var ranges = new StringBuilder();
        foreach (CodePointRange range in set.Ranges)
            ranges.Append(Character(range.First)).Append(Character(range.Last));

        string text = ranges.ToString();
        string arguments = Literal.String(text) + (set.Categories == 0 ? "" : ", " + Literal.Int(set.Categories));
        string readable = text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) ? text : StableHash.Of(arguments);
        return rules.Add("Class_" + readable, "CharacterClass", $"new({arguments})");
    }

    private static string Character(int codePoint) => codePoint <= 0xFFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
}
