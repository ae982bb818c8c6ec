using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Validators;

/// <summary>An expression of a zod schema, on which more can be called.</summary>
/// <param name="Head">What the first call is called on: <c>z</c>, a name, or a call of a helper.</param>
/// <param name="HeadIsCall">True for a call.</param>
/// <param name="Links">Calls, in order.</param>
/// <param name="IsPrecise">False where the type that TypeScript infers says less than types.ts does.</param>
internal sealed record ValidatorText(Doc Head, bool HeadIsCall, IReadOnlyList<ChainLink> Links, bool IsPrecise)
{
    /// <summary>A call on zod itself.</summary>
    public static ValidatorText Zod(string name, params Argument[] arguments) => new("z", false, [new ChainLink(name, arguments)], true);

    /// <summary>A name.</summary>
    public static ValidatorText Name(string name) => new(name, false, [], true);

    /// <summary>A call of one of the helpers beside validators.ts.</summary>
    public static ValidatorText Helper(string name, params Argument[] arguments) => new(Call.Of(name, arguments), true, [], true);

    /// <summary>The expression.</summary>
    public Doc Doc => Call.Chain(Head, HeadIsCall, Links);

    /// <summary>The expression as an argument.</summary>
    public Argument Argument => new(Doc, IsSimple: IsSimple(nested: false), CallsWithFunction: Links is [{ Name: "lazy" }]) { IsCall = HeadIsCall || Links.Any(l => l.Arguments.Length > 0) };

    /// <summary>True for what hardly breaks: names, and calls without arguments on them.</summary>
    public bool IsShort => !HeadIsCall && Links.Count < (Head is TextDoc { Text: "z" } ? 2 : 3) && Links.All(l => l.Arguments.Length == 0 || (l.Arguments is [{ IsLiteral: true } only] && ((TextDoc)only.Doc).Text.Length <= 20));

    /// <summary>True for what Prettier lets stand in a long chain; calls within it, only those without arguments.</summary>
    /// <param name="nested">True for an item of an array or a member of an object.</param>
    public bool IsSimple(bool nested) => !HeadIsCall && Links.All(l => l.Arguments.Length == 0 || (!nested && l.Arguments.All(a => a.IsSimple && !a.IsCall)));

    /// <summary>With one more call.</summary>
    public ValidatorText With(string name, params Argument[] arguments) => this with { Links = [.. Links, new ChainLink(name, arguments)] };

    /// <summary>The same, of which TypeScript does not know enough.</summary>
    public ValidatorText Imprecise() => this with { IsPrecise = false };
}
