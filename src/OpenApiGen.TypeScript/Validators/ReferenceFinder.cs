using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Validators;

/// <summary>Tells schemas as data that refer to definitions from those that stand alone.</summary>
internal static class ReferenceFinder
{
    public static bool HasReference(Doc doc) => doc switch
    {
        TextDoc text => text.Text.StartsWith("$ref: ", StringComparison.Ordinal),
        ConcatDoc concat => System.Array.Exists(concat.Parts, HasReference),
        GroupDoc group => HasReference(group.Content),
        IndentDoc indent => HasReference(indent.Content),
        _ => false,
    };
}
