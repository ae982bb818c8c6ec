using System.Text.Json;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Answers as its contract says, keeps nothing, and fails where it is told to.</summary>
internal sealed class ThingsHandler : IThingsHandler
{
    /// <summary>What an exception says that no client may ever read.</summary>
    public const string Secret = "Host=db7;Password=hunter2";

    public ValueTask<ListThingsResult> ListThingsAsync(ListThingsRequest request, CancellationToken cancellationToken) => new(ListThingsResult.Ok([]));

    public ValueTask<CreateThingResult> CreateThingAsync(CreateThingRequest request, CancellationToken cancellationToken) =>
        new(CreateThingResult.Created(request.Body, location: "/things/1"));

    public ValueTask<GetThingResult> GetThingAsync(GetThingRequest request, CancellationToken cancellationToken) =>
        new(request.Id == 1 ? GetThingResult.Ok(new Thing { Name = "one", Amount = 1 }) : GetThingResult.NotFound(JsonElement.Parse("""{"own":true}""")));

    public ValueTask<DeleteThingResult> DeleteThingAsync(DeleteThingRequest request, CancellationToken cancellationToken) => new(DeleteThingResult.NoContent());

    public ValueTask<AnythingResult> AnythingAsync(AnythingRequest request, CancellationToken cancellationToken) => new(AnythingResult.NoContent());

    public ValueTask<PlantTreeResult> PlantTreeAsync(PlantTreeRequest request, CancellationToken cancellationToken) => new(PlantTreeResult.NoContent());

    public async ValueTask<PutFileResult> PutFileAsync(PutFileRequest request, CancellationToken cancellationToken)
    {
        await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        return PutFileResult.NoContent();
    }

    public ValueTask<FailResult> FailAsync(CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);

    public ValueTask<FailLateResult> FailLateAsync(CancellationToken cancellationToken) => new(FailLateResult.Ok(CountThenFailAsync()));

    private static async IAsyncEnumerable<long> CountThenFailAsync()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException(Secret);
    }
}
