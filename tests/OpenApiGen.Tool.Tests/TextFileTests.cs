using System.Text;
using OpenApiGen.Writing;

namespace OpenApiGen.Tool.Tests;

public sealed class TextFileTests
{
    private static readonly byte[][] Files =
    [
        [],
        [(byte)'a'],
        Encoding.UTF8.GetBytes("größer 😀\r\n"),
        [0xEF, 0xBB, 0xBF, (byte)'a'],
        [0xEF, 0xBB],
        [(byte)'a', 0xFF, 0xC3],
        [0xFF],
        [0, (byte)'a'],
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("größer 😀")],
        [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("größer 😀")],
        [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("größer 😀")],
        [0, 0, 0xFE, 0xFF, 0, 0, 0, (byte)'a'],
    ];

    [TestCaseSource(nameof(Files))]
    public void A_text_is_what_the_framework_reads(byte[] bytes)
    {
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, bytes);
        string text = TextFile.Read(path), expected = File.ReadAllText(path);
        File.Delete(path);
        Assert.That(text, Is.EqualTo(expected));
    }
}
