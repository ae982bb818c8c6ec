using System.Text;
using OpenApiGen.Package.Tests.Sample;

namespace OpenApiGen.Conformance.Responses;

/// <summary>A request to the sample with the status that it has to be answered with.</summary>
/// <param name="Status">The status.</param>
/// <param name="Line">Method and target.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record SampleRequest(int Status, string Line, string? Body = null)
{
    /// <summary>What the token allows; null for no token.</summary>
    public string? Scope { get; init; }

    /// <summary>In what many seconds the token is of no use any more.</summary>
    public int Lifetime { get; init; } = 600;

    /// <summary>The whole of the header Authorization, where it is not a token.</summary>
    public string? Authorization { get; init; }

    public string MediaType { get; init; } = "application/json";

    public string? Accept { get; init; }

    public HttpRequestMessage ToMessage(SampleService sample)
    {
        string[] parts = Line.Split(' ', 2);
        var message = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        }

        string? authorization = Authorization ?? (Scope is null ? null : "Bearer " + sample.Token(Scope, Lifetime));
        if (authorization is not null)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);

        if (Accept is not null)
            message.Headers.TryAddWithoutValidation("Accept", Accept);

        return message;
    }

    public override string ToString() => $"{Line} {(Body?.Length > 100 ? Body[..100] + "…" : Body)}";
}
