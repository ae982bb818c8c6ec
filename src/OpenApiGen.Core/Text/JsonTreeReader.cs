namespace OpenApiGen.Text;

/// <summary>Reads JSON (RFC 8259) into located nodes.</summary>
public static class JsonTreeReader
{
    public static TextTree Read(string text) => throw new NotImplementedException();
}
