/** Sends answers over what all frameworks are built on. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { Answer } from "./answers.js";
import type { Logger } from "./options.js";

/** A signal that aborts when the client goes away before it has its answer. */
export function signalOf(response: ServerResponse): AbortSignal {
  const known = signals.get(response);
  if (known !== undefined) {
    return known;
  }
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) {
      controller.abort();
    }
  });
  signals.set(response, controller.signal);
  return controller.signal;
}

/** Every route that a router tries asks. */
const signals = new WeakMap<ServerResponse, AbortSignal>();

/** The headers of an answer, with the length of its body where that is known. */
export function headersOf(answer: Answer): Record<string, string | string[]> {
  const { status, headers, body } = answer;
  if (status === 204 || status === 304) {
    return { ...headers };
  }
  if (typeof body === "string") {
    return { ...headers, "Content-Length": String(Buffer.byteLength(body)) };
  }
  return body instanceof Uint8Array
    ? { ...headers, "Content-Length": String(body.length) }
    : { ...headers };
}

/** Errors of answers that the log has already. */
const logged = new WeakSet<Error>();

/** True for an error of an answer that the log has already. */
export function isLogged(error: Error): boolean {
  return logged.has(error);
}

/** The body of an answer as frameworks take it. Half a body ends the connection: it must not look like a whole one. */
export function bodyOf(
  answer: Answer,
  signal: AbortSignal,
  logger: Logger,
): Buffer | Readable {
  const { body } = answer;
  if (typeof body === "string" || body instanceof Uint8Array) {
    return body instanceof Buffer ? body : Buffer.from(body);
  }
  const stream = Readable.from(body, { objectMode: false });
  stream.on("error", (error) => {
    logged.add(error);
    if (!signal.aborted) {
      logger.error("An answer ended before its end", error);
    }
  });
  return stream;
}

/** Sends an answer. */
export async function send(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
  logger: Logger,
): Promise<void> {
  if (response.destroyed) {
    return;
  }
  response.writeHead(answer.status, headersOf(answer));
  // A text goes out in one piece with the head before it.
  const body =
    typeof answer.body === "string"
      ? answer.body
      : bodyOf(answer, signal, logger);
  if (request.method === "HEAD" || !(body instanceof Readable)) {
    response.end(body);
    return;
  }
  response.flushHeaders();
  // Both ends are destroyed where one fails, and that has been logged.
  await pipeline(body, response).catch(() => undefined);
}
