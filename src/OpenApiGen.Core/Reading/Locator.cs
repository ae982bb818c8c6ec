using System.Globalization;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>Finds the lines of places that are known by name.</summary>
/// <param name="files">The files that places may speak of.</param>
public sealed class Locator(IReadOnlyList<SourceFile> files)
{
    /// <summary>A diagnostic with the line and column of its place: the key where it is a mapping's entry, else the value.</summary>
    public Diagnostic Locate(PlacedDiagnostic diagnostic) =>
        new(diagnostic.Rule, Find(diagnostic.Place), diagnostic.Arguments);

    private SourceSpan Find(Place place)
    {
        foreach (SourceFile file in files)
            if (file.Path == place.File && file.Tree.Root is { } root)
                return Find(file, root, place.Pointer);

        return new SourceSpan(place.File, 0, 0, default, default);
    }

    private static SourceSpan Find(SourceFile file, Node root, string pointer)
    {
        Node node = root;
        Node shown = root;
        foreach (string token in pointer.Split('/').Skip(1))
        {
            string key = Place.Unescape(token);
            if (node.IsMapping && node.IndexOf(key) is >= 0 and int entry)
            {
                shown = node.KeyAt(entry);
                node = node.ValueAt(entry);
            }
            else if (node.IsSequence && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int item) && item < node.Count)
            {
                shown = node = node.ValueAt(item);
            }
            else
            {
                break;
            }
        }

        return ReferenceEquals(shown, root) ? file.Span(root.Start, root.Start) : file.Span(shown.Start, shown.IsMapping || shown.IsSequence ? shown.Start : shown.End);
    }
}
