using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OpenApiGen.Runtime;

/// <summary>Calls the handler of an operation.</summary>
/// <typeparam name="THandler">The interface of the handler.</typeparam>
/// <typeparam name="TRequest">The operation's request.</typeparam>
/// <typeparam name="TResult">The operation's result.</typeparam>
/// <param name="handler">The handler.</param>
/// <param name="request">The request.</param>
/// <param name="cancellationToken">Ends the call when the client goes away.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ValueTask<TResult> OperationCall<in THandler, in TRequest, TResult>(THandler handler, TRequest request, CancellationToken cancellationToken);

/// <summary>What happens between the route and the handler of an operation: receive, judge, call, answer.</summary>
internal sealed class OperationHandler<THandler, TRequest, TResult>(
    OperationRules operation, RequestBinder<TRequest> bind, OperationCall<THandler, TRequest, TResult> call, ContractOptions options)
    where THandler : notnull
    where TResult : OperationResult
{
    public async Task InvokeAsync(HttpContext http)
    {
        RequestBody body = RequestBody.None;
        if (operation.Bodies.Length > 0)
        {
            ContractError? refusal;
            try
            {
                (body, refusal) = await BodyReceiver.ReceiveAsync(http, operation, options);
            }
            catch (BadHttpRequestException exception)
            {
                // What the server finds wrong with a body is answered here, before anything that the application does with exceptions.
                refusal = ContractError.OfStatus(exception.StatusCode);
            }

            if (refusal is not null)
            {
                await ErrorResponse.WriteAsync(http, refusal, options);
                return;
            }
        }

        // Services of the request are asked for behind this: what is refused needs none, and making them costs as much as judging it.
        TRequest request = Bind(http, body, out ContractError? error);
        if (error is not null)
        {
            await ErrorResponse.WriteAsync(http, error, options);
            return;
        }

        THandler handler = http.RequestServices.GetRequiredService<THandler>();
        TResult result = await call(handler, request, http.RequestAborted);
        AnswerHeaders.Apply(http, options);
        await result.WriteAsync(http);
    }

    /// <summary>Makes the request, and an error where it breaks the contract. The body's memory is given back here.</summary>
    private TRequest Bind(HttpContext http, RequestBody body, out ContractError? error)
    {
        byte[]? rented = null;
        var buffer = new JsonBuffer();
        try
        {
            var input = new RequestInput(http, operation, body, body.Contiguous(out rented), buffer);
            TRequest request = bind(ref input);
            input.Complete();
            error = input.Violations is { Count: > 0 } violations ? ContractError.Invalid(violations) : null;
            return request;
        }
        catch (Exception exception) when (ContractJson.IsSyntax(exception))
        {
            error = new ContractError(400, ErrorCodes.InvalidJson, ErrorCodes.MessageOf(ErrorCodes.InvalidJson), [new Violation("", "json", ContractJson.SyntaxMessage(exception))]);
            return default!;
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);

            buffer.Dispose();
            body.Dispose();
        }
    }
}
