using System.Globalization;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>Finds what <c>$ref</c> means: inside the file, in other files, by pointer, by anchor, or by <c>$id</c>.</summary>
internal sealed class ReferenceResolver
{
    /// <summary>Keys that are looked for by likeness: each is compared with all that there are, and nobody reads more.</summary>
    private const int MaximumSuggestions = 100;

    private readonly ReadingContext _context;
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Base, string Reference), (Located? Target, string Problem)> _resolved = [];
    private readonly Dictionary<Node, Located> _ends = [];
    private readonly HashSet<Node> _circles = [];
    private readonly ResourceIndex _resources;
    private long _referenced;
    private int _suggestionCount;
    private bool _isCutShort;

    public ReferenceResolver(ReadingContext context, IReadOnlyList<SourceFile> files)
    {
        _context = context;
        foreach (SourceFile file in files)
            if (!_files.ContainsKey(file.Address))
                _files.Add(file.Address, file);

        _resources = new ResourceIndex(files);
    }

    /// <summary>The root of a file.</summary>
    public Located? Root(SourceFile file) =>
        file.Tree.Root is { } root ? new Located(file, root, PointerTrail.Root, _resources.AddressOf(file)) : null;

    /// <summary>
    /// What a value stands for: itself, or, where it is a Reference Object, what the chain of references ends at.
    /// Null, and reported, where the chain leads nowhere or in a circle.
    /// </summary>
    public Located? Follow(Located value)
    {
        Located current = value;
        HashSet<Node>? way = null;
        while (current.Node.IsMapping && current.Child("$ref") is { } reference)
        {
            if (_ends.TryGetValue(current.Node, out Located known))
            {
                current = known;
                break;
            }

            if (!(way ??= []).Add(current.Node) || _circles.Contains(current.Node))
            {
                _circles.UnionWith(way);
                _context.Report(Rules.CircularReference, value.Child("$ref")!.Value, value.PeekText("$ref")!);
                return null;
            }

            if (_context.TextOf(reference, "$ref") is not { } text || Resolve(current, text, reference) is not { } target)
                return null;

            current = target;
        }

        // Chains of references that lead into each other are walked once.
        foreach (Node node in way ?? [])
            _ends[node] = current;

        return ReferenceEquals(current.Node, value.Node) || IsWithinLimit(value, current) ? current : null;
    }

    private bool IsWithinLimit(Located reference, Located target)
    {
        _referenced += target.Node.End - target.Node.Start;
        if (_referenced <= ReaderLimits.ReferencedCharacters)
            return true;

        if (!_isCutShort)
            _context.Report(Rules.LimitExceeded, reference.Child("$ref")!.Value, "References of this document lead to the same long texts over and over; from here on they are not followed");

        _isCutShort = true;
        return false;
    }

    /// <summary>The value that a reference names, which may be a reference itself; null, and reported, where there is none.</summary>
    /// <param name="holder">Where the reference stands; its base counts.</param>
    /// <param name="reference">The URI reference.</param>
    /// <param name="at">Where to report.</param>
    public Located? Resolve(Located holder, string reference, Located at)
    {
        if (!_resolved.TryGetValue((holder.Base, reference), out (Located? Target, string Problem) found))
        {
            Located? target = Find(holder.Base, reference, out string problem);
            _resolved.Add((holder.Base, reference), found = (target, problem));
        }

        if (found.Target is null)
            _context.Report(Rules.UnresolvedReference, at, reference, found.Problem);

        return found.Target;
    }

    /// <summary>The same value, references inside it resolved against its own <c>$id</c> where it has one.</summary>
    public Located Enter(Located at) => _resources.Enter(at);

    /// <summary>True where any schema is named by <c>$dynamicAnchor</c>.</summary>
    public bool HasDynamicAnchors => _resources.HasDynamicAnchors;

    /// <summary>The schemas that <c>$dynamicAnchor</c> names in the resource with an address; null where there are none.</summary>
    public IReadOnlyDictionary<string, Located>? DynamicAnchors(string resource) => _resources.DynamicAnchors(resource);

    /// <summary>Like <see cref="Resolve"/>, but silent.</summary>
    public Located? TryResolve(Located holder, string reference) => Find(holder.Base, reference, out _);

    private Located? Find(string address, string reference, out string problem)
    {
        int hash = reference.IndexOf('#');
        string resource = hash < 0 ? reference : reference.Substring(0, hash);
        string fragment = hash < 0 ? "" : Unescape(reference.Substring(hash + 1));
        string target = FileAddress.Combine(address, resource);

        if (FindResource(target) is not { } root)
        {
            problem = FileAddress.HasScheme(target)
                ? $"nothing is fetched from a network; {(_context.Options.IsFromDisk ? "keep a copy of the file" : "add the file to AdditionalFiles")} and refer to it by its path"
                : _context.Options.IsFromDisk ? $"there is no file '{target}'"
                : $"no file '{target}' is among the AdditionalFiles of this project; if there is one, add <AdditionalFiles Include=\"{target}\" />";
            return null;
        }

        if (fragment.Length == 0)
        {
            problem = "";
            return root;
        }

        if (fragment[0] != '/')
        {
            Located? anchor = _resources.Anchor(target, fragment);
            problem = anchor is null ? $"there is no '$anchor: {fragment}'" : "";
            return anchor;
        }

        return Walk(root, fragment, out problem);
    }

    private Located? FindResource(string address)
    {
        if (_resources.Resource(address) is { } resource)
            return resource;

        if (_files.TryGetValue(address, out SourceFile? file) || _files.TryGetValue(Unescape(address), out file))
            return Root(file);

        return null;
    }

    private Located? Walk(Located root, string pointer, out string problem)
    {
        Located current = root;
        int start = 1;
        while (start <= pointer.Length)
        {
            int slash = pointer.IndexOf('/', start);
            int end = slash < 0 ? pointer.Length : slash;
            string key = Place.Unescape(pointer.Substring(start, end - start));

            if (current.Node.IsMapping && current.Child(key) is { } child)
                current = child;
            else if (current.Node.IsSequence && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < current.Count)
                current = current.Item(index);
            else
            {
                string? near = NearestKey(current.Node, key);
                problem = $"'#{pointer.Substring(0, start - 1)}' has no '{key}'" + (near is null ? "" : $"; did you mean '{near}'?");
                return null;
            }

            current = Enter(current);
            start = end + 1;
        }

        problem = "";
        return current;
    }

    /// <summary>The key of a mapping that is most likely meant by another; null where none is near, or nobody will read on.</summary>
    public string? NearestKey(Node mapping, string key) => !mapping.IsMapping || ++_suggestionCount > MaximumSuggestions
        ? null
        : Spelling.Nearest(key, Enumerable.Range(0, mapping.Count).Select(i => mapping.KeyAt(i).Text), Spelling.Limit(key));

    private static string Unescape(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);
}
