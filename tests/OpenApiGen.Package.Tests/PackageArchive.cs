using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenApiGen.Package.Tests;

/// <summary>What is in a packed package.</summary>
internal sealed partial class PackageArchive(string id) : IDisposable
{
    /// <summary>Where compilers find what they load.</summary>
    public const string Analyzers = "analyzers/dotnet/roslyn4.8/cs/";

    private readonly ZipArchive _package = ZipFile.OpenRead(PackedPackage.FileOf(id));

    /// <summary>Names of its files, those that the container format itself needs left out.</summary>
    public IEnumerable<string> Files => _package.Entries.Select(e => e.FullName).Where(static n => !IsPlumbing(n)).Order(StringComparer.Ordinal);

    public bool Has(string entry) => _package.GetEntry(entry) is not null;

    public string Text(string entry)
    {
        using var reader = new StreamReader(_package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    public XElement Xml(string entry)
    {
        using Stream stream = _package.GetEntry(entry)!.Open();
        return XElement.Load(stream);
    }

    /// <summary>Elements of a name, whatever their namespace.</summary>
    public static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);

    public PEReader Assembly(string entry)
    {
        using Stream stream = _package.GetEntry(entry)!.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }

    public AssemblyName[] References(string entry)
    {
        using PEReader file = Assembly(entry);
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetAssemblyReference(r).GetAssemblyName())];
    }

    /// <summary>Links of its pages that lead to no file of it. Pages are read where they were packed, and the readme on a page of a feed, where no file is beside it.</summary>
    public IEnumerable<string> DeadLinks()
    {
        foreach (string page in Files.Where(static f => f.EndsWith(".md", StringComparison.Ordinal)))
        {
            foreach (string link in Link().Matches(Text(page)).Select(m => m.Groups[1].Value).Where(static l => !l.StartsWith("https://", StringComparison.Ordinal) && l[0] != '#'))
            {
                if (page == "README.md" || !Has(Path.GetRelativePath("/", Path.GetFullPath(link.Split('#')[0], "/" + Path.GetDirectoryName(page))).Replace('\\', '/')))
                    yield return $"{page}: {link}";
            }
        }
    }

    public void Dispose() => _package.Dispose();

    private static bool IsPlumbing(string name) =>
        name is "_rels/.rels" or "[Content_Types].xml" || name.StartsWith("package/services/metadata/core-properties/", StringComparison.Ordinal);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
