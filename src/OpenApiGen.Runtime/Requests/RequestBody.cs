using System.Buffers;
using System.IO.Pipelines;

namespace OpenApiGen.Runtime;

/// <summary>A body that has been received, as far as it is received before the handler runs.</summary>
internal sealed class RequestBody : IDisposable
{
    /// <summary>No body.</summary>
    public static RequestBody None { get; } = new() { Index = -1 };

    /// <summary>The index of its media type in the operation's list, or -1 where there is no body.</summary>
    public required int Index { get; init; }

    /// <summary>JSON as it came, still in the server's memory; empty for other kinds.</summary>
    public ReadOnlySequence<byte> Json { get; init; }

    /// <summary>Where <see cref="Json"/> has to be given back; null for other kinds.</summary>
    public PipeReader? Reader { get; init; }

    /// <summary>JSON made of a form or of text; null for other kinds.</summary>
    public JsonBuffer? Form { get; init; }

    /// <summary>Files of a multipart form by their places in <see cref="Form"/>; null for other kinds.</summary>
    public Dictionary<int, FormFile>? Files { get; init; }

    /// <summary>What was found wrong while it was received, with the whole or with some field of a form.</summary>
    public IReadOnlyList<Violation> Problems { get; init; } = [];

    /// <summary>The JSON in one piece; rented memory, where it is needed, goes into <paramref name="rented"/>.</summary>
    public ReadOnlySpan<byte> Contiguous(out byte[]? rented)
    {
        rented = null;
        if (Form is not null)
            return Form.Written;

        if (Json.IsSingleSegment)
            return Json.FirstSpan;

        rented = ArrayPool<byte>.Shared.Rent((int)Json.Length);
        Json.CopyTo(rented);
        return rented.AsSpan(0, (int)Json.Length);
    }

    public void Dispose()
    {
        Reader?.AdvanceTo(Json.End);
        Form?.Dispose();
    }
}
