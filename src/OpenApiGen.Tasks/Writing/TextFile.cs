using System.Text;

namespace OpenApiGen.Writing;

/// <summary>Reads files of text.</summary>
internal static class TextFile
{
    /// <summary>The text of a file, like <see cref="File.ReadAllText(string)"/>, which puts it together of pieces and needs twice the memory.</summary>
    public static string Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);

        // Nothing that is UTF-8 begins so, but the marks of other encodings do.
        if (bytes.Length > 0 && bytes[0] is 0 or 0xFE or 0xFF)
            return File.ReadAllText(path);

        int mark = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        return Encoding.UTF8.GetString(bytes, mark, bytes.Length - mark);
    }
}
