using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>The field that makes a file a document, where a file that is meant to be one has none.</summary>
public static class VersionField
{
    /// <summary>How many letters may be wrong for a key to be taken for the field, plus one.</summary>
    private const int NearLimit = 3;

    /// <summary>Says that it is missing: at the key that is most likely meant, else at the file's beginning.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isFromDisk">True where it is no item of a project, which could say that it is none.</param>
    public static Diagnostic Missing(SourceFile file, bool isFromDisk = false)
    {
        if (file.Tree.Root is { IsMapping: true } root)
        {
            for (int i = 0; i < root.Count; i++)
                if (Spelling.Nearest(root.KeyAt(i).Text, ["openapi", "swagger"], NearLimit) is { } meant)
                    return Missing(file, root.KeyAt(i).Start, root.KeyAt(i).End, "The document", meant, $"; did you mean it by '{root.KeyAt(i).Text}'?");
        }

        string what = file.Tree.Root switch
        {
            { IsMapping: true } => "The document",
            null or { Kind: NodeKind.Null } => "The document is empty and",
            { } other => $"The document is {ReadingContext.Describe(other)} and",
        };
        return Missing(file, 0, 0, what, "openapi", isFromDisk ? "" : "; if this file is no contract, its AdditionalFiles item says so with OpenApiGen=\"false\"");
    }

    private static Diagnostic Missing(SourceFile file, int start, int end, params string[] arguments) =>
        new(Rules.MissingField, file.Span(start, end), new EquatableArray<string>(arguments));
}
