namespace OpenApiGen.Text;

/// <summary>Reads YAML 1.2 into located nodes.</summary>
public static class YamlTreeReader
{
    /// <summary>Reads the only document of a text; a second one is a problem.</summary>
    public static TextTree Read(string text) => throw new NotImplementedException();

    /// <summary>Reads every document of a stream.</summary>
    public static IReadOnlyList<TextTree> ReadStream(string text) => throw new NotImplementedException();
}
