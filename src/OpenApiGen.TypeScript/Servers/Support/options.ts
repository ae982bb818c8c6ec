/** How a service behaves, whatever contract it follows. */

import type { IncomingMessage } from "node:http";

import type { RateLimiterAbstract } from "rate-limiter-flexible";

import type { JwtSettings } from "./jwt.js";
import type { Verifier } from "./credentials.js";

/** Where a service says what went wrong inside. */
export interface Logger {
  error(message: string, error: unknown): void;
}

/** A number of requests per time that one client may send. */
export interface RateLimit {
  readonly requests: number;
  readonly windowSeconds: number;
  /**
   * Counts elsewhere than in the memory of this process, such as in Redis; its points and duration have to be those above. Give it an
   * insuranceLimiter: where nobody can count, requests are answered with 500.
   */
  readonly store?: RateLimiterAbstract;
}

/** How a service behaves, whatever contract it follows. */
export interface ServiceOptions {
  /** Where the paths of the contract begin, such as `/v1`. Default: at the root. */
  readonly basePath?: string;
  /** The form of errors: an envelope, or `application/problem+json` (RFC 9457). Default: envelope. */
  readonly errorFormat?: "envelope" | "problem";
  /** How many requests one client may send; false for no limit. Default: 600 in a minute. */
  readonly rateLimit?: RateLimit | false;
  /** Who a request counts for. Default: the remote address, of IPv6 its first 64 bits. */
  readonly clientOf?: (request: IncomingMessage) => string;
  /** How many proxies stand before the service, whose X-Forwarded-For is believed. Default: 0. */
  readonly trustProxy?: number;
  /** Largest body in bytes that is read into memory. Default: 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Largest body in bytes that carries files or is read as a stream. Default: 30 MiB. */
  readonly maxUploadBytes?: number;
  /** Bodies that arrive slower than so many bytes a second are answered with 408. Default: 240, after 10 seconds. */
  readonly minBodyRate?: {
    readonly bytesPerSecond: number;
    readonly graceSeconds: number;
  };
  /** Whether answers carry nosniff, a content security policy and the like. Default: true. */
  readonly securityHeaders?: boolean;
  /** Whether answers are judged by the contract; one that breaks it is logged and becomes a 500. Default: false. */
  readonly validateResponses?: boolean;
  /** How tokens are verified, by security scheme. */
  readonly jwt?: Readonly<Record<string, JwtSettings>>;
  /** Who verifies other credentials, by security scheme. */
  readonly verifiers?: Readonly<Record<string, Verifier>>;
  /** Default: the console. */
  readonly logger?: Logger;
}

/** Options with their defaults. */
export type Settings = Required<Omit<ServiceOptions, "clientOf">> &
  Pick<ServiceOptions, "clientOf">;

/** Fills in defaults, and refuses what cannot be meant. */
export function settingsOf(options: ServiceOptions): Settings {
  const settings: Settings = {
    basePath: "",
    errorFormat: "envelope",
    rateLimit: { requests: 600, windowSeconds: 60 },
    trustProxy: 0,
    maxBodyBytes: 1024 * 1024,
    maxUploadBytes: 30 * 1024 * 1024,
    minBodyRate: { bytesPerSecond: 240, graceSeconds: 10 },
    securityHeaders: true,
    validateResponses: false,
    jwt: {},
    verifiers: {},
    logger: console,
    ...options,
  };
  const { basePath, rateLimit, trustProxy } = settings;
  if (!/^(?:\/[^/]+)*$/.test(basePath)) {
    throw new Error(
      "basePath begins with a slash, and does not end with one: /v1.",
    );
  }
  if (
    rateLimit !== false &&
    (rateLimit.requests < 1 || rateLimit.windowSeconds <= 0)
  ) {
    throw new Error(
      "rateLimit needs at least one request and a window longer than nothing.",
    );
  }
  if (!Number.isInteger(trustProxy) || trustProxy < 0) {
    throw new Error("trustProxy is the number of proxies before the service.");
  }
  return settings;
}
