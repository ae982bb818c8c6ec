/** Reads the bytes of bodies, within limits of size and time. */

import type { IncomingMessage } from "node:http";

import { ContractError } from "./errors.js";

/** Bodies that arrive slower than this are not waited for. */
export interface BodyRate {
  readonly bytesPerSecond: number;
  readonly graceSeconds: number;
}

/** True where a request says that it has a body. */
export function hasBody(request: IncomingMessage): boolean {
  return (
    request.headers["transfer-encoding"] !== undefined ||
    Number(request.headers["content-length"] ?? 0) > 0
  );
}

/** The bytes of a body as they come; throws 413 where they are too many and 408 where they are too slow. */
export async function* bytesOf(
  request: IncomingMessage,
  limit: number,
  rate: BodyRate,
): AsyncGenerator<Uint8Array, void> {
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    throw new ContractError(413);
  }
  const start = Date.now();
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const seconds = (Date.now() - start) / 1000;
      if (
        seconds > rate.graceSeconds &&
        count / seconds < rate.bytesPerSecond
      ) {
        reject(new ContractError(408));
      }
    }, 1000);
  });
  // Where nobody waits at that moment, whoever asks next is told.
  tooSlow.catch(() => undefined);
  // Destroying the request would take the connection with it, on which the client is to be told.
  const chunks = request.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), tooSlow]);
      if (next.done) {
        return;
      }
      const chunk = next.value as Buffer;
      count += chunk.length;
      if (count > limit) {
        throw new ContractError(413);
      }
      yield chunk;
    }
  } finally {
    clearInterval(timer);
  }
}

/** All bytes of a body, within the same limits. */
export function readAll(
  request: IncomingMessage,
  limit: number,
  rate: BodyRate,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      reject(new ContractError(413));
      return;
    }
    if (request.destroyed && !request.readableEnded) {
      reject(gone());
      return;
    }
    const start = Date.now();
    const chunks: Buffer[] = [];
    let count = 0;
    const timer = setInterval(() => {
      const seconds = (Date.now() - start) / 1000;
      if (
        seconds > rate.graceSeconds &&
        count / seconds < rate.bytesPerSecond
      ) {
        fail(new ContractError(408));
      }
    }, 1000);
    const onData = (chunk: Buffer): void => {
      count += chunk.length;
      if (count > limit) {
        fail(new ContractError(413));
      } else {
        chunks.push(chunk);
      }
    };
    const onEnd = (): void => {
      stop();
      const [first] = chunks;
      resolve(
        first !== undefined && chunks.length === 1
          ? first
          : Buffer.concat(chunks),
      );
    };
    const onClose = (): void => {
      fail(gone());
    };
    // Whoever answers reads on, or does not.
    const stop = (): void => {
      clearInterval(timer);
      request.off("data", onData);
      request.off("end", onEnd);
      request.off("error", fail);
      request.off("close", onClose);
    };
    const fail = (error: Error): void => {
      stop();
      request.pause();
      reject(error);
    };
    request.on("data", onData);
    request.on("end", onEnd);
    request.on("error", fail);
    request.on("close", onClose);
  });
}

function gone(): Error {
  return new Error("The client went away before its body had ended.");
}

/** What is left of a body that nobody reads is let pass for a few seconds, so that the client gets to see its answer; then the connection ends. */
export function drain(request: IncomingMessage, milliseconds = 5000): void {
  if (request.complete || request.destroyed) {
    return;
  }
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), milliseconds);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
  request.once("end", () => clearTimeout(timer));
}
