using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;

namespace OpenApiGen.Tasks;

/// <summary>Where a project says something; lines and columns count from one, and zero says that they are not known.</summary>
internal readonly record struct ProjectPlace(string File, int Line, int Column)
{
    /// <summary>Where an item has metadata, else where it is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="metadata">The metadata's name; null for the item itself.</param>
    /// <param name="project">The project's file, for items that do not know where they come from.</param>
    public static ProjectPlace Of(ITaskItem item, string? metadata, string project)
    {
        string file = item.GetMetadata("DefiningProjectFullPath") is { Length: > 0 } known ? known : project;
        XElement[] elements = [.. Elements(file, "OpenApiGenTypeScript").Where(static e => e.HasAttributes)];
        XElement? element = elements.FirstOrDefault(e => Names(e, item.ItemSpec)) ?? elements.FirstOrDefault();
        IXmlLineInfo? at = element is null || metadata is null ? null : (IXmlLineInfo?)element.Attribute(metadata) ?? element.Elements().FirstOrDefault(e => e.Name.LocalName == metadata);
        return At(file, at ?? element);
    }

    /// <summary>Where a property is set.</summary>
    public static ProjectPlace Of(string property, string project) => At(project, Elements(project, property).FirstOrDefault(static e => !e.HasAttributes || e.Attribute("Condition") is not null));

    private static bool Names(XElement element, string item) =>
        element.Attributes().Any(a => a.Name.LocalName is "Include" or "Update" && a.Value.Split(';').Any(v => v.Trim().Replace('\\', '/') == item.Replace('\\', '/')));

    private static IEnumerable<XElement> Elements(string file, string name)
    {
        try
        {
            return XDocument.Load(file, LoadOptions.SetLineInfo).Descendants().Where(e => e.Name.LocalName == name);
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static ProjectPlace At(string file, IXmlLineInfo? at) => at is not null && at.HasLineInfo() ? new(file, at.LineNumber, at.LinePosition) : new(file, 0, 0);
}
