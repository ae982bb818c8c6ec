using OpenApiGen.Runtime.Tests.Http.Models;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Answers with what came in, but for those who make mistakes on purpose.</summary>
internal sealed class ModelsHandler : IModelsHandler
{
    public ValueTask<ShapeResult> ShapeAsync(ShapeRequest request, CancellationToken cancellationToken) => new(ShapeResult.Ok(request.Body));

    public ValueTask<ShapeWrongResult> ShapeWrongAsync(ShapeWrongRequest request, CancellationToken cancellationToken) => new(ShapeWrongResult.Ok(request.Body.Match<Shape>(
        static c => c with { Kind = "square" },
        static s => s with { Kind = null },
        static l => l with { Kind = LineKind.Arrow },
        static d => d)));

    public ValueTask<AnimalResult> AnimalAsync(AnimalRequest request, CancellationToken cancellationToken) => new(AnimalResult.Ok(request.Body));

    public ValueTask<AnimalWrongResult> AnimalWrongAsync(CancellationToken cancellationToken) =>
        new(AnimalWrongResult.Ok([new Cat { Species = "Dog", Name = "c" }, new Dog { Species = "", Barks = true }, new AnimalBase { Species = null }]));

    public ValueTask<AnyOfResult> AnyOfAsync(AnyOfRequest request, CancellationToken cancellationToken) => new(AnyOfResult.Ok(request.Body));

    public ValueTask<NullableResult> NullableAsync(NullableRequest request, CancellationToken cancellationToken) => new(NullableResult.Ok(request.Body));

    public ValueTask<AccountResult> AccountAsync(AccountRequest request, CancellationToken cancellationToken) => new(AccountResult.Ok(new Account
    {
        Id = request.Body.Password.Length,
        Name = request.Body.Name,
        History = [.. request.Body.History.Select(static h => new AccountHistoryItem { At = new DateOnly(2024, 2, 29), Note = h.Note })],
    }));

    public ValueTask<BagResult> BagAsync(BagRequest request, CancellationToken cancellationToken) => new(BagResult.Ok(request.Body));

    public ValueTask<DefaultsResult> DefaultsAsync(DefaultsRequest request, CancellationToken cancellationToken) => new(DefaultsResult.Ok(request.Body));

    public ValueTask<FormatsResult> FormatsAsync(FormatsRequest request, CancellationToken cancellationToken) => new(FormatsResult.Ok(request.Body));

    public ValueTask<LimitsResult> LimitsAsync(LimitsRequest request, CancellationToken cancellationToken) => new(LimitsResult.Ok(request.Body));

    public ValueTask<NumbersResult> NumbersAsync(NumbersRequest request, CancellationToken cancellationToken) => new(NumbersResult.Ok(request.Body));

    public ValueTask<WideResult> WideAsync(WideRequest request, CancellationToken cancellationToken) => new(WideResult.Ok(request.Body.Count));

    public ValueTask<CheckedResult> CheckedAsync(CheckedRequest request, CancellationToken cancellationToken) => new(CheckedResult.Ok(request.Body.Count));

    public ValueTask<SlowResult> SlowAsync(SlowRequest request, CancellationToken cancellationToken) => new(SlowResult.Ok(request.Body.Count));
}
