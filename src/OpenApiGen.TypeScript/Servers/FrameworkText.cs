using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>What differs between frameworks in generated files.</summary>
internal abstract class FrameworkText
{
    private static readonly HashSet<string> CommonMethods = new(StringComparer.Ordinal) { "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE" };

    public static FrameworkText Of(ServerFramework framework) => framework switch
    {
        ServerFramework.Express => new ExpressText(),
        ServerFramework.Fastify => new FastifyText(),
        _ => new KoaText(),
    };

    /// <summary>The name of the file of middleware that knows the framework.</summary>
    public abstract string Name { get; }

    /// <summary>The import of what routes are registered with.</summary>
    public abstract string RouterImport { get; }

    /// <summary>Imports of index.ts, up to the groups.</summary>
    public abstract IReadOnlyList<Doc> IndexImports { get; }

    /// <summary>A statement that registers a route.</summary>
    public abstract Doc Route(string method, string path, Doc action);

    /// <summary>A statement for an operation whose route another one has already: routers that take a path once get no second route.</summary>
    public virtual Doc Again(string method, string path, Doc action) => Route(method, path, action);

    /// <summary>Functions of the framework's middleware that routes call, in order.</summary>
    public virtual IReadOnlyList<string> Functions { get; } = ["operation"];

    /// <summary>The function that registers the routes of a group.</summary>
    public abstract Doc Routes(GroupPlan group, IReadOnlyList<Doc> statements);

    /// <summary>The function that makes the application.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="options">The expression of the options that it hands on.</param>
    public abstract Doc CreateApp(IReadOnlyList<GroupPlan> groups, string options);

    /// <summary>The function that listens.</summary>
    public abstract string Listen { get; }

    /// <summary>The router's method of an HTTP method; null for one that it has no method for.</summary>
    protected static string? MethodName(string method) => CommonMethods.Contains(method) ? method.ToLowerInvariant() : null;

    protected static Doc Function(string comment, Doc head, IEnumerable<Doc> statements) => Doc.Concat(
        DocComment.Of([comment]),
        head,
        " {",
        Doc.Indent([.. statements.SelectMany(s => (Doc[])[Doc.HardLine, s])]),
        Doc.HardLine,
        "}");

    /// <summary>Text of which every line is known.</summary>
    protected static Doc Lines(string text) => Doc.Join(Doc.HardLine, text.Replace("\r", "").Split('\n').Select(l => (Doc)l));

    /// <summary>The head of the routes function of a group.</summary>
    protected static Doc RoutesHead(GroupPlan group, IReadOnlyList<string> parameters, string result) => Doc.Group(
        $"export function {group.Name}Routes(",
        Doc.Indent(Doc.SoftLine, Doc.Join(Doc.Comma, parameters.Select(p => (Doc)p)), Doc.IfBreak(",", "")),
        Doc.SoftLine,
        $"): {result}");
}
