using OpenApiGen.Runtime.Tests.Http.Emitted;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Answers with what came in.</summary>
internal sealed class EmittedHandler : IEmittedHandler
{
    public ValueTask<LevelsResult> LevelsAsync(LevelsRequest request, CancellationToken cancellationToken) => new(LevelsResult.Ok(request.Body));

    public ValueTask<ClosedResult> ClosedAsync(ClosedRequest request, CancellationToken cancellationToken) => new(ClosedResult.Ok(request.Body));

    public ValueTask<DemandedResult> DemandedAsync(DemandedRequest request, CancellationToken cancellationToken) => new(DemandedResult.Ok(request.Body));

    public ValueTask<DefaultedResult> DefaultedAsync(DefaultedRequest request, CancellationToken cancellationToken) => new(DefaultedResult.Ok(request.Body));

    public ValueTask<CheckedResult> CheckedAsync(CheckedRequest request, CancellationToken cancellationToken) => new(CheckedResult.Ok(request.Body));

    public ValueTask<ListsResult> ListsAsync(ListsRequest request, CancellationToken cancellationToken) => new(ListsResult.Ok(request.Body));

    public ValueTask<NeverResult> NeverAsync(NeverRequest request, CancellationToken cancellationToken) => new(NeverResult.Ok(request.Body));

    public ValueTask<KindsResult> KindsAsync(KindsRequest request, CancellationToken cancellationToken) =>
        new(KindsResult.Ok(request.Body.Match<Kinds>(static r => new Round { R = r.R }, static s => new Square { S = s.S })));

    public ValueTask<NullsResult> NullsAsync(NullsRequest request, CancellationToken cancellationToken) => new(NullsResult.Ok(request.Body));
}
