/** Counts the requests of each client. */

import {
  RateLimiterMemory,
  RateLimiterRes,
  type RateLimiterAbstract,
} from "rate-limiter-flexible";

import type { RateLimit } from "./options.js";

/** How many clients have a count of their own within a window: strangers cannot fill the memory. */
const maximumClients = 100_000;

/** How much of its limit a client has used up, as of one request. */
export interface RateCount {
  readonly isAllowed: boolean;
  /** What the client is told, by the headers of draft-ietf-httpapi-ratelimit-headers-06, which are the ones that clients know. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Counts in windows of a fixed length, which all clients share: when one ends, all that was counted is forgotten at once. A store of
 * the application's own has windows of its own.
 */
export class RequestLimiter {
  readonly #limit: RateLimit;
  readonly #clients = new Set<string>();
  #memory: RateLimiterMemory;
  #end = 0;

  constructor(limit: RateLimit) {
    this.#limit = limit;
    this.#memory = this.#begin();
  }

  /** Counts a request of a client. */
  async count(client: string): Promise<RateCount> {
    const { store } = this.#limit;
    if (store !== undefined) {
      const used = await consume(store, client);
      return this.#countOf(used.consumedPoints, used.msBeforeNext);
    }
    if (Date.now() >= this.#end) {
      this.#memory = this.#begin();
    }
    const used = await consume(this.#memory, this.#own(client));
    return this.#countOf(used.consumedPoints, this.#end - Date.now());
  }

  #begin(): RateLimiterMemory {
    const { requests, windowSeconds } = this.#limit;
    this.#clients.clear();
    this.#end = Date.now() + windowSeconds * 1000;
    return new RateLimiterMemory({
      points: requests,
      duration: windowSeconds,
    });
  }

  /** Beyond a number of clients, all who are new count as one. */
  #own(client: string): string {
    if (!this.#clients.has(client)) {
      if (this.#clients.size >= maximumClients) {
        return "others";
      }
      this.#clients.add(client);
    }
    return `client ${client}`;
  }

  #countOf(used: number, restMilliseconds: number): RateCount {
    const { requests, windowSeconds } = this.#limit;
    const isAllowed = used <= requests;
    // Rounded up: who waits as long as he is told must not be early. Never zero, which would invite to try again at once.
    const reset = String(Math.max(1, Math.ceil(restMilliseconds / 1000)));
    return {
      isAllowed,
      headers: {
        "RateLimit-Policy": `${requests};w=${Math.max(1, Math.ceil(windowSeconds))}`,
        "RateLimit-Limit": String(requests),
        "RateLimit-Remaining": String(Math.max(0, requests - used)),
        "RateLimit-Reset": reset,
        ...(isAllowed ? {} : { "Retry-After": reset }),
      },
    };
  }
}

/** The limiter rejects with a count where there is nothing left, and with an error where it cannot count. */
async function consume(
  limiter: RateLimiterAbstract,
  key: string,
): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) {
      return rejection;
    }
    throw rejection;
  }
}
