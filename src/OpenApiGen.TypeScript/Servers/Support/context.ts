/** What handlers know of a request besides what the contract says of it. */

import { codeOf, ContractError, type Violation } from "./errors.js";

/** Claims of a verified token, or whatever a verifier of other credentials returns. */
export type Claims = Readonly<Record<string, unknown>>;

/** What handlers know of a request besides what the contract says of it. */
export interface OperationContext<Native = unknown> {
  /** Names the request in answers and logs. */
  readonly requestId: string;
  /** What the caller has proven; undefined where nobody asked. */
  readonly claims: Claims | undefined;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  /** The framework's own request. */
  readonly request: Native;
}

/** The body of an error, as far as contracts follow the convention. */
export interface ErrorBody {
  error: { code: string; message: string; details: Violation[] };
  meta: { requestId: string };
}

/** An error as handlers answer with it. */
export interface ErrorAnswer<Status extends number> {
  status: Status;
  body: ErrorBody;
}

/** An answer with an error body of a handler's own. */
export function failure<Status extends number>(
  context: OperationContext,
  status: Status,
  message: string,
  code: string = codeOf(status),
): ErrorAnswer<Status> {
  return {
    status,
    body: {
      error: { code, message, details: [] },
      meta: { requestId: context.requestId },
    },
  };
}

/** 404: there is no such thing. */
export function notFound(
  context: OperationContext,
  message: string,
): ErrorAnswer<404> {
  return failure(context, 404, message);
}

/** 409: the request does not fit the state of things. */
export function conflict(
  context: OperationContext,
  message: string,
): ErrorAnswer<409> {
  return failure(context, 409, message);
}

/** 501: the answer of an operation that nobody has written yet. */
export function notImplemented(): never {
  throw new ContractError(501);
}
