namespace OpenApiGen;

/// <summary>Codes that error answers carry.</summary>
public static class ErrorCodes
{
    /// <summary>400: the request breaks its contract.</summary>
    public const string ValidationError = "VALIDATION_ERROR";

    /// <summary>400: the body is not JSON.</summary>
    public const string InvalidJson = "INVALID_JSON";

    /// <summary>400: the request is not HTTP as it should be.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>401: nobody said who calls.</summary>
    public const string AuthenticationRequired = "AUTHENTICATION_REQUIRED";

    /// <summary>401: a token that proves nothing.</summary>
    public const string InvalidToken = "INVALID_TOKEN";

    /// <summary>401: a token that proves nothing any more.</summary>
    public const string TokenExpired = "TOKEN_EXPIRED";

    /// <summary>403: known, but not allowed.</summary>
    public const string PermissionDenied = "PERMISSION_DENIED";

    /// <summary>404: there is nothing here.</summary>
    public const string ResourceNotFound = "RESOURCE_NOT_FOUND";

    /// <summary>405: the path is known, the method is not.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>408: the client is too slow.</summary>
    public const string RequestTimeout = "REQUEST_TIMEOUT";

    /// <summary>409: the request does not fit the state of things.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>413: the body is too large.</summary>
    public const string PayloadTooLarge = "PAYLOAD_TOO_LARGE";

    /// <summary>415: the body is of a media type that is not accepted here.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>429: too many requests.</summary>
    public const string RateLimitExceeded = "RATE_LIMIT_EXCEEDED";

    /// <summary>500: a defect of the server.</summary>
    public const string InternalError = "INTERNAL_ERROR";

    /// <summary>501: documented, but not implemented.</summary>
    public const string NotImplemented = "NOT_IMPLEMENTED";

    /// <summary>The code that a status stands for where nothing more is known.</summary>
    internal static string Of(int status) => status switch
    {
        400 => BadRequest,
        401 => AuthenticationRequired,
        403 => PermissionDenied,
        404 => ResourceNotFound,
        405 => MethodNotAllowed,
        408 => RequestTimeout,
        409 => Conflict,
        413 => PayloadTooLarge,
        415 => UnsupportedMediaType,
        429 => RateLimitExceeded,
        501 => NotImplemented,
        _ => status < 500 ? BadRequest : InternalError,
    };

    /// <summary>A sentence for people.</summary>
    internal static string MessageOf(string code) => code switch
    {
        ValidationError => "The request does not match the contract.",
        InvalidJson => "The body is not valid JSON.",
        AuthenticationRequired => "Authentication is required.",
        InvalidToken => "The credentials are not valid.",
        TokenExpired => "The credentials have expired.",
        PermissionDenied => "The caller is not allowed to do this.",
        ResourceNotFound => "There is nothing at this address.",
        MethodNotAllowed => "This method is not allowed here.",
        RequestTimeout => "The request took too long to arrive.",
        Conflict => "The request does not fit the current state.",
        PayloadTooLarge => "The body is too large.",
        UnsupportedMediaType => "The media type, charset or encoding of the body is not accepted here.",
        RateLimitExceeded => "Too many requests.",
        NotImplemented => "This operation is not implemented.",
        InternalError => "An unexpected error occurred.",
        _ => "The request is not valid.",
    };
}
