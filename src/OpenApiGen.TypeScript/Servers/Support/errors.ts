/** What a request gets that is not answered by a handler: a status, a code for programs and a sentence for people. */

/** One way in which a request breaks its contract. */
export interface Violation {
  /** A JSON pointer into the body, or the place and name of a parameter such as `query/limit`, followed by a pointer into its value. */
  readonly field: string;
  /** The keyword of the contract that is broken, such as `maxLength`. */
  readonly code: string;
  /** A sentence for people. */
  readonly message: string;
}

const codes: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  401: "AUTHENTICATION_REQUIRED",
  403: "PERMISSION_DENIED",
  404: "RESOURCE_NOT_FOUND",
  405: "METHOD_NOT_ALLOWED",
  408: "REQUEST_TIMEOUT",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "RATE_LIMIT_EXCEEDED",
  501: "NOT_IMPLEMENTED",
};

const messages: Readonly<Record<string, string>> = {
  VALIDATION_ERROR: "The request does not match the contract.",
  INVALID_JSON: "The body is not valid JSON.",
  BAD_REQUEST: "The request is not valid.",
  AUTHENTICATION_REQUIRED: "Authentication is required.",
  INVALID_TOKEN: "The credentials are not valid.",
  TOKEN_EXPIRED: "The credentials have expired.",
  PERMISSION_DENIED: "The caller is not allowed to do this.",
  RESOURCE_NOT_FOUND: "There is nothing at this address.",
  METHOD_NOT_ALLOWED: "This method is not allowed here.",
  REQUEST_TIMEOUT: "The request took too long to arrive.",
  CONFLICT: "The request does not fit the current state.",
  PAYLOAD_TOO_LARGE: "The body is too large.",
  UNSUPPORTED_MEDIA_TYPE:
    "The media type, charset or encoding of the body is not accepted here.",
  RATE_LIMIT_EXCEEDED: "Too many requests.",
  INTERNAL_ERROR: "An unexpected error occurred.",
  NOT_IMPLEMENTED: "This operation is not implemented.",
};

/** The code that a status stands for where nothing more is known. */
export function codeOf(status: number): string {
  return codes[status] ?? (status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR");
}

/** An error that a client is told of. Handlers may throw it; everything else that they throw becomes a constant 500. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly status: number;
  readonly code: string;
  readonly violations: readonly Violation[];
  readonly headers: Readonly<Record<string, string | string[]>>;

  constructor(status: number, details: ContractErrorDetails = {}) {
    const code = details.code ?? codeOf(status);
    super(details.message ?? messages[code] ?? "The request is not valid.");
    this.status = status;
    this.code = code;
    this.violations = details.violations ?? [];
    this.headers = details.headers ?? {};
  }
}

/** What is known of an error besides its status. */
export interface ContractErrorDetails {
  readonly code?: string;
  readonly message?: string;
  readonly violations?: readonly Violation[];
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

/** The error of a request that breaks its contract. */
export function invalid(violations: readonly Violation[]): ContractError {
  return new ContractError(400, { code: "VALIDATION_ERROR", violations });
}
