using Microsoft.AspNetCore.Http;

namespace OpenApiGen;

/// <summary>A file that came in a multipart body. Small ones are in memory, larger ones in a temporary file that is gone after the request.</summary>
public sealed class FormFile
{
    private readonly Func<Stream> _open;

    /// <summary>Makes a file; for tests of handlers.</summary>
    /// <param name="open">Opens the content; each call gives a stream that starts at the beginning.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="fileName">The name that the client gave; null where it gave none. Never use it as a path.</param>
    /// <param name="contentType">The media type that the client gave; null where it gave none.</param>
    public FormFile(Func<Stream> open, long length, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        _open = open;
        Length = length;
        FileName = fileName;
        ContentType = contentType;
    }

    internal FormFile(IFormFile file)
        : this(file.OpenReadStream, file.Length, file.FileName, file.ContentType)
    {
    }

    /// <summary>The name that the client gave; null where it gave none. Never use it as a path.</summary>
    public string? FileName { get; }

    /// <summary>The media type that the client gave; null where it gave none.</summary>
    public string? ContentType { get; }

    /// <summary>The length in bytes.</summary>
    public long Length { get; }

    /// <summary>Opens the content for reading, from the beginning.</summary>
    public Stream OpenReadStream() => _open();
}
