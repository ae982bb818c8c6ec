using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OpenApiGen.Runtime.Tests.Http.Responses;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Answers in every way there is. Sequences go on when a test lets them.</summary>
internal sealed class ResponsesHandler : IResponsesHandler
{
    private static readonly Note Note = new() { Text = "\u00fc<b>", Pages = 3 };

    /// <summary>Lets one more item go.</summary>
    public SemaphoreSlim Gate { get; } = new(0);

    /// <summary>Is set when a waiting handler begins, and when its client has gone.</summary>
    public TaskCompletionSource Begun { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TrackedStream? LastStream { get; private set; }

    public void Reset()
    {
        Begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public ValueTask<JsonResult> JsonAsync(CancellationToken cancellationToken) => new(JsonResult.Ok(Note));

    public ValueTask<JsonHeadResult> JsonHeadAsync(CancellationToken cancellationToken) => new(JsonHeadResult.Ok(Note));

    public ValueTask<JsonNullResult> JsonNullAsync(CancellationToken cancellationToken) => new(JsonNullResult.Ok(null));

    public ValueTask<ScalarResult> ScalarAsync(CancellationToken cancellationToken) => new(ScalarResult.Ok(5));

    public ValueTask<ListResult> ListAsync(CancellationToken cancellationToken) => new(ListResult.Ok([DateTimeOffset.UnixEpoch, null]));

    public ValueTask<SuffixResult> SuffixAsync(CancellationToken cancellationToken) => new(SuffixResult.Ok(Note));

    public ValueTask<SeveralResult> SeveralAsync(SeveralRequest request, CancellationToken cancellationToken) => new(request.As switch
    {
        "problem" => SeveralResult.OkAsApplicationProblemJson(Note),
        "text" => SeveralResult.OkAsTextPlain(Note.Text),
        "csv" => SeveralResult.OkAsTextCsv("a,b\r\n"),
        "png" => SeveralResult.OkAsImagePng(new MemoryStream([1, 2, 3])),
        "gif" => SeveralResult.OkAsImageAny(new MemoryStream([1, 2, 3]), "image/gif"),
        _ => SeveralResult.Ok(Note),
    });

    public ValueTask<TextResult> TextAsync(CancellationToken cancellationToken) => new(TextResult.Ok("\u00fc\n"));

    public ValueTask<TextHeadResult> TextHeadAsync(CancellationToken cancellationToken) => new(TextHeadResult.Ok("\u00fc\n"));

    public ValueTask<HtmlResult> HtmlAsync(CancellationToken cancellationToken) => new(HtmlResult.Ok("<p>"));

    public ValueTask<CsvResult> CsvAsync(CancellationToken cancellationToken) => new(CsvResult.Ok("a,b\r\n1,\u00fc\r\n"));

    public ValueTask<FileResult> FileAsync(FileRequest request, CancellationToken cancellationToken)
    {
        LastStream = new TrackedStream([0, 255, 10, 13], request.Seekable == true);
        return new(FileResult.Ok(LastStream, "attachment; filename=\"a.bin\""));
    }

    public ValueTask<FileHeadResult> FileHeadAsync(CancellationToken cancellationToken)
    {
        LastStream = new TrackedStream([0, 255, 10, 13], true);
        return new(FileHeadResult.Ok(LastStream));
    }

    public ValueTask<LinesResult> LinesAsync(CancellationToken cancellationToken) => new(LinesResult.Ok(Items(3, static i => new Note { Text = "a\nb", Pages = i }, cancellationToken)));

    public ValueTask<LinesHeadResult> LinesHeadAsync(CancellationToken cancellationToken) => new(LinesHeadResult.Ok(Items(3, static i => new Note { Text = "a", Pages = i }, cancellationToken)));

    public ValueTask<SequenceResult> SequenceAsync(CancellationToken cancellationToken) => new(SequenceResult.Ok(Items(3, static i => (long)i, cancellationToken)));

    public ValueTask<EventsResult> EventsAsync(CancellationToken cancellationToken) =>
        new(EventsResult.Ok(Items(2, static i => new EventsResponseItem { Data = "line " + i.ToString(CultureInfo.InvariantCulture) + "\r\nmore\r\rend", Event = "e\nid: 9", Id = "7", Retry = 100 }, cancellationToken)));

    public ValueTask<EventDataResult> EventDataAsync(CancellationToken cancellationToken) =>
        new(EventDataResult.Ok(Items(2, static i => new Note { Text = "a\nb", Pages = i }, cancellationToken)));

    public ValueTask<EventTreeResult> EventTreeAsync(CancellationToken cancellationToken) =>
        new(EventTreeResult.Ok(Items(1, static _ => (Either)new Event { Data = "x" }, cancellationToken)));

    public ValueTask<FailingResult> FailingAsync(FailingRequest request, CancellationToken cancellationToken) => new(FailingResult.Ok(Failing((int)request.After)));

    public ValueTask<HeadersResult> HeadersAsync(HeadersRequest request, CancellationToken cancellationToken) => new(request.Empty == true
        ? HeadersResult.Ok("", 0, xList: [], xObject: new HeadersOkXObject())
        : HeadersResult.Ok(
            "a\r\nX-Evil: 1 \u00fc%", -5, 1.50m, false, DateTimeOffset.UnixEpoch, Guid.Parse("7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877"), HeadersOkXColor.DarkGreen,
            ["a", "b,c"], [1, 2], new HeadersOkXObject { Role = "r", Level = 5 }, new HeadersOkXObject { Role = "r", Level = 5 }, new HeadersOkXJson { A = [1, 2], B = "\u00fc" }, "q"));

    public ValueTask<StatusesResult> StatusesAsync(StatusesRequest request, CancellationToken cancellationToken) => new(request.Status switch
    {
        200 => StatusesResult.Ok("fine"),
        204 => StatusesResult.NoContent(),
        304 => StatusesResult.NotModified(),
        404 => StatusesResult.NotFound(),
        1404 => StatusesResult.ClientError(404, Note),
        1500 => StatusesResult.ClientError(500, Note),
        1200 => StatusesResult.Default(200, Note),
        1422 => StatusesResult.Default(422, Note),
        >= 400 and < 500 => StatusesResult.ClientError(request.Status, Note),
        _ => StatusesResult.Default(request.Status, Note),
    });

    public ValueTask<CreateResult> CreateAsync(CancellationToken cancellationToken) => new(CreateResult.Created(Note, new Uri("/notes/5", UriKind.Relative)));

    public ValueTask<CreatePlainResult> CreatePlainAsync(CancellationToken cancellationToken) => new(CreatePlainResult.Created("/notes/\u00fc"));

    public async ValueTask<WaitingResult> WaitingAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return WaitingResult.NoContent();
    }

    public ValueTask<WaitingItemsResult> WaitingItemsAsync(CancellationToken cancellationToken) => new(WaitingItemsResult.Ok(OneAndNoEnd(cancellationToken)));

    public async ValueTask<WaitingBodyResult> WaitingBodyAsync(WaitingBodyRequest request, CancellationToken cancellationToken)
    {
        Begun.TrySetResult();
        try
        {
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch
        {
            Cancelled.TrySetResult();
            throw;
        }

        return WaitingBodyResult.NoContent();
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        Begun.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            Cancelled.TrySetResult();
        }
    }

    private async IAsyncEnumerable<long> OneAndNoEnd([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return 1;
        await WaitAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<long> Failing(int after)
    {
        for (int i = 0; i < after; i++)
        {
            await Task.Yield();
            yield return i;
        }

        throw new InvalidOperationException("It fails.");
    }

    private async IAsyncEnumerable<T> Items<T>(int count, Func<int, T> make, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int i = 0; i < count; i++)
        {
            await Gate.WaitAsync(cancellationToken);
            yield return make(i);
        }
    }
}

/// <summary>A stream that says whether it was disposed of.</summary>
internal sealed class TrackedStream(byte[] bytes, bool isSeekable) : MemoryStream(bytes)
{
    public bool IsDisposed { get; private set; }

    public override bool CanSeek => isSeekable;

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
