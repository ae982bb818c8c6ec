/** Verifies JSON Web Tokens. Keys come from the environment and from nowhere else: what is in code ends up in a repository. */

import { createPublicKey } from "node:crypto";

import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyOptions,
} from "jose";

import type { Outcome } from "./credentials.js";

/** How the tokens of a security scheme are verified. */
export interface JwtSettings {
  readonly issuer: string;
  readonly audience: string | readonly string[];
  /** Algorithms that are believed. Default: HS256 for a shared key, RS256 and ES256 for public ones. */
  readonly algorithms?: readonly string[];
  /**
   * Environment variables of the key, of which one has to be set. Default: JWT_KEY (shared, at least 32 bytes), JWT_PUBLIC_KEY (PEM),
   * JWT_JWKS_URL.
   */
  readonly variables?: {
    readonly key?: string;
    readonly publicKey?: string;
    readonly jwksUrl?: string;
  };
  /** By how much clocks may differ. Default: 30 seconds. */
  readonly clockToleranceSeconds?: number;
}

type Verify = (
  token: string,
  options: JWTVerifyOptions,
) => Promise<{ payload: JWTPayload }>;

interface Key {
  readonly verify: Verify;
  readonly defaults: readonly string[];
  readonly isRemote?: boolean;
}

const minimumKeyBytes = 32;

/** Makes a function that verifies tokens. Throws where the environment has no key for them. */
export function jwtVerifier(
  scheme: string,
  settings: JwtSettings,
  environment: NodeJS.ProcessEnv = process.env,
): (token: string) => Promise<Outcome> {
  if (settings.issuer === "" || settings.audience.length === 0) {
    throw new Error(
      `Security scheme '${scheme}' needs an issuer and an audience: without them, tokens made for others are believed.`,
    );
  }
  const { verify, defaults, isRemote } = keyOf(scheme, settings, environment);
  const algorithms = [...(settings.algorithms ?? defaults)];
  const isShared = defaults.includes("HS256");
  if (
    algorithms.length === 0 ||
    algorithms.some(
      (name) => name.startsWith("HS") !== isShared || name === "none",
    )
  ) {
    throw new Error(
      `Security scheme '${scheme}' allows algorithms that do not fit its key: ${algorithms.join(", ")}.`,
    );
  }
  const options: JWTVerifyOptions = {
    algorithms,
    issuer: settings.issuer,
    audience:
      typeof settings.audience === "string"
        ? settings.audience
        : [...settings.audience],
    clockTolerance: settings.clockToleranceSeconds ?? 30,
    requiredClaims: ["exp"],
  };
  return async (token) => {
    try {
      return { claims: (await verify(token, options)).payload };
    } catch (error) {
      if (isRemote && isOutage(error)) {
        throw error;
      }
      return { isExpired: isExpired(error, options) };
    }
  };
}

function keyOf(
  scheme: string,
  settings: JwtSettings,
  environment: NodeJS.ProcessEnv,
): Key {
  const {
    key = "JWT_KEY",
    publicKey = "JWT_PUBLIC_KEY",
    jwksUrl = "JWT_JWKS_URL",
  } = settings.variables ?? {};
  const shared = environment[key];
  if (shared) {
    const bytes = new TextEncoder().encode(shared);
    if (bytes.length < minimumKeyBytes) {
      throw new Error(`${key} must have at least ${minimumKeyBytes} bytes.`);
    }
    return {
      verify: (token, options) => jwtVerify(token, bytes, options),
      defaults: ["HS256"],
    };
  }
  const pem = environment[publicKey];
  if (pem) {
    // Environments tend to have line feeds written out.
    const made = createPublicKey(pem.replaceAll("\\n", "\n"));
    return {
      verify: (token, options) => jwtVerify(token, made, options),
      defaults: ["RS256", "ES256"],
    };
  }
  const url = environment[jwksUrl];
  if (url) {
    const keys = createRemoteJWKSet(urlOf(jwksUrl, url));
    return {
      verify: (token, options) => jwtVerify(token, keys, options),
      defaults: ["RS256", "ES256"],
      isRemote: true,
    };
  }
  throw new Error(
    `Security scheme '${scheme}' needs a key to verify tokens with: set ${key}, ${publicKey} or ${jwksUrl} in the environment.`,
  );
}

function urlOf(variable: string, text: string): URL {
  const url = new URL(text);
  if (
    url.protocol !== "https:" &&
    !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  ) {
    throw new Error(
      `${variable} must begin with https: whoever answers in its place could sign tokens.`,
    );
  }
  return url;
}

/** True where keys could not be fetched, which says nothing of the token. */
function isOutage(error: unknown): boolean {
  return (
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === "ERR_JOSE_GENERIC"
  );
}

/** A token that is of somebody else is expired all the same: of several things that are wrong, time comes first. */
function isExpired(error: unknown, options: JWTVerifyOptions): boolean {
  if (error instanceof errors.JWTExpired) {
    return true;
  }
  if (!(error instanceof errors.JWTClaimValidationFailed)) {
    return false;
  }
  const { exp } = error.payload;
  return (
    typeof exp === "number" &&
    exp <= Date.now() / 1000 - Number(options.clockTolerance)
  );
}
