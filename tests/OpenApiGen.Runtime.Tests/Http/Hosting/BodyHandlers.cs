using System.Globalization;
using System.Text;
using OpenApiGen.Runtime.Tests.Http.Bodies;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Says of every field what came.</summary>
internal sealed class MultipartHandler : IMultipartHandler
{
    public async ValueTask<UploadResult> UploadAsync(UploadRequest request, CancellationToken cancellationToken)
    {
        UploadBody body = request.Body;
        var lines = new List<string> { "title " + body.Title, "file " + await DescribeAsync(body.File, cancellationToken) };
        if (body.Count is { } count)
            lines.Add("count " + count.ToString(CultureInfo.InvariantCulture));

        if (body.Flag is { } flag)
            lines.Add("flag " + flag);

        if (body.Tags is { } tags)
            lines.Add("tags " + string.Join('|', tags));

        if (body.Packed is { } packed)
            lines.Add("packed " + string.Join('|', packed));

        if (body.Person is { } person)
            lines.Add($"person {person.Name} {person.Age}");

        if (body.People is { } people)
            lines.Add("people " + string.Join('|', people.Select(p => p.Name)));

        if (body.Color is { } color)
            lines.Add("color " + color);

        if (body.Preview is { } preview)
            lines.Add("preview " + await DescribeAsync(preview, cancellationToken));

        if (body.Small is { } small)
            lines.Add("small " + await DescribeAsync(small, cancellationToken));

        foreach (FormFile file in body.Files ?? [])
            lines.Add("files " + await DescribeAsync(file, cancellationToken));

        return UploadResult.Ok(lines);
    }

    private static async Task<string> DescribeAsync(FormFile file, CancellationToken cancellationToken)
    {
        // Twice: every stream begins at the beginning.
        using (Stream first = file.OpenReadStream())
            first.ReadByte();

        using Stream stream = file.OpenReadStream();
        string content;
        if (file.Length > 100)
        {
            long sum = 0;
            byte[] buffer = new byte[64 * 1024];
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
                sum += count;

            content = sum.ToString(CultureInfo.InvariantCulture) + " bytes";
        }
        else
        {
            using var reader = new StreamReader(stream, Encoding.Latin1);
            content = await reader.ReadToEndAsync(cancellationToken);
        }

        return $"{file.FileName ?? "-"} {file.ContentType ?? "-"} {content}";
    }
}

/// <summary>Says what it was given.</summary>
internal sealed class RawHandler : IRawHandler
{
    public async ValueTask<RawStreamResult> RawStreamAsync(RawStreamRequest request, CancellationToken cancellationToken) =>
        RawStreamResult.Ok(await CountAsync(request.Body, cancellationToken));

    public async ValueTask<RawLimitedResult> RawLimitedAsync(RawLimitedRequest request, CancellationToken cancellationToken) =>
        RawLimitedResult.Ok(await CountAsync(request.Body, cancellationToken));

    public async ValueTask<RawOptionalResult> RawOptionalAsync(RawOptionalRequest request, CancellationToken cancellationToken) =>
        RawOptionalResult.Ok(request.Body is null ? "absent" : await CountAsync(request.Body, cancellationToken));

    public async ValueTask<RawAnythingResult> RawAnythingAsync(RawAnythingRequest request, CancellationToken cancellationToken) =>
        RawAnythingResult.Ok($"{request.ContentType ?? "-"} {await CountAsync(request.Body, cancellationToken)}");

    public async ValueTask<RawImageResult> RawImageAsync(RawImageRequest request, CancellationToken cancellationToken) =>
        RawImageResult.Ok($"{request.ContentType ?? "-"} {await CountAsync(request.Body, cancellationToken)}");

    public ValueTask<RawTextResult> RawTextAsync(RawTextRequest request, CancellationToken cancellationToken) => new(RawTextResult.Ok(request.Body));

    public ValueTask<RawChoiceResult> RawChoiceAsync(RawChoiceRequest request, CancellationToken cancellationToken) =>
        new(RawChoiceResult.Ok(request.Body?.ToString() ?? "absent"));

    public async ValueTask<RawXmlResult> RawXmlAsync(RawXmlRequest request, CancellationToken cancellationToken) =>
        RawXmlResult.Ok(await CountAsync(request.Body, cancellationToken));

    private static async Task<string> CountAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[64 * 1024];
        long sum = 0;
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            sum += count;

        return sum.ToString(CultureInfo.InvariantCulture) + " bytes";
    }
}

/// <summary>Uses what it was given as its type says.</summary>
internal sealed class TypedHandler : ITypedHandler
{
    public ValueTask<EverythingResult> EverythingAsync(EverythingRequest request, CancellationToken cancellationToken) => new(EverythingResult.Ok(request.Body));

    public ValueTask<PatchResult> PatchAsync(PatchRequest request, CancellationToken cancellationToken) =>
        new(PatchResult.Ok($"name {request.Body.Name ?? "-"}, note {request.Body.Note}, count {request.Body.Count}"));

    public ValueTask<PatchBackResult> PatchBackAsync(PatchBackRequest request, CancellationToken cancellationToken) => new(PatchBackResult.Ok(request.Body));

    public ValueTask<AccountResult> AccountAsync(AccountRequest request, CancellationToken cancellationToken) =>
        new(AccountResult.Ok(new Account { Id = 7, Name = request.Body.Name, Created = DateTimeOffset.UnixEpoch }));

    public ValueTask<AreaResult> AreaAsync(AreaRequest request, CancellationToken cancellationToken) =>
        new(AreaResult.Ok(request.Body.Match(c => 3 * c.Radius * c.Radius, s => s.Side * s.Side)));

    public async ValueTask<SeveralResult> SeveralAsync(SeveralRequest request, CancellationToken cancellationToken)
    {
        if (request.Body.TryGetApplicationOctetStream(out Stream? stream))
        {
            using var reader = new StreamReader(stream);
            return SeveralResult.Ok("bytes " + await reader.ReadToEndAsync(cancellationToken));
        }

        return SeveralResult.Ok(request.Body.Match(p => "person " + p.Name, n => "note " + n.Text, n => "form " + n.Text, t => "text " + t, _ => ""));
    }
}
