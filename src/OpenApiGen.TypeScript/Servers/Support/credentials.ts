/** Credentials: where callers put them, and what became of them. */

import type { IncomingMessage } from "node:http";

import type { Claims } from "./context.js";
import { headerLines } from "./header-lines.js";
import { decodePercent, Pairs } from "./pairs.js";
import { targetOf } from "./paths.js";
import type { SecurityScheme } from "./rules.js";

/** What a caller shows. */
export type Credentials =
  | { readonly kind: "apiKey"; readonly key: string }
  | {
      readonly kind: "basic";
      readonly user: string;
      readonly password: string;
    }
  | { readonly kind: "bearer"; readonly token: string }
  | { readonly kind: "other" };

/**
 * Judges credentials: claims of their owner, with scopes in `scope`, or undefined for nobody's. Compare secrets in constant time.
 */
export type Verifier = (
  credentials: Credentials,
  request: IncomingMessage,
) => Claims | undefined | Promise<Claims | undefined>;

/** What became of the credentials of one scheme; undefined where there were none. */
export type Outcome =
  { readonly claims: Claims } | { readonly isExpired: boolean };

/** True for schemes whose credentials are a token. */
export function isBearer(scheme: SecurityScheme): boolean {
  return scheme.type === "http"
    ? scheme.scheme.toLowerCase() === "bearer"
    : scheme.type !== "apiKey" && scheme.type !== "mutualTLS";
}

/** The credentials that a request has for a scheme; undefined where it has none. */
export function credentialsOf(
  scheme: SecurityScheme,
  request: IncomingMessage,
): Credentials | undefined {
  if (scheme.type === "apiKey") {
    const key = keyOf(scheme, request);
    return key ? { kind: "apiKey", key } : undefined;
  }
  if (scheme.type === "http" && scheme.scheme.toLowerCase() === "basic") {
    return basic(authorization(request, "basic"));
  }
  if (isBearer(scheme)) {
    const token = authorization(request, "bearer");
    return token ? { kind: "bearer", token } : undefined;
  }
  return { kind: "other" };
}

/** What follows a scheme's name; several headers are one that is wrong, as nobody can tell which of them counts. */
function authorization(
  request: IncomingMessage,
  scheme: string,
): string | undefined {
  const header = headerLines(request, "authorization").join(",");
  return header.toLowerCase().startsWith(`${scheme} `)
    ? header.slice(scheme.length + 1).trim()
    : undefined;
}

function basic(text: string | undefined): Credentials | undefined {
  const pair =
    text === undefined ? "" : Buffer.from(text, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  return colon < 0
    ? undefined
    : {
        kind: "basic",
        user: pair.slice(0, colon),
        password: pair.slice(colon + 1),
      };
}

/** The key of a caller; undefined where there are several, of which none can be the right one. */
function keyOf(
  place: { in: "header" | "query" | "cookie"; name: string },
  request: IncomingMessage,
): string | undefined {
  if (place.in === "header") {
    const lines = headerLines(request, place.name);
    return lines.length === 1 ? lines[0] : undefined;
  }
  const isQuery = place.in === "query";
  const pairs = isQuery
    ? Pairs.fromQuery(targetOf(request.url ?? "").query)
    : Pairs.fromCookies(headerLines(request, "cookie"), /;/);
  const found = pairs.named(place.name);
  return found.length === 1
    ? decodePercent(found[0]?.raw ?? "", isQuery)
    : undefined;
}

/** What callers without credentials are told to show. */
export function challengeOf(name: string, scheme: SecurityScheme): string {
  if (scheme.type === "apiKey") {
    return `ApiKey in="${scheme.in}", name="${scheme.name}"`;
  }
  if (scheme.type === "http" && scheme.scheme.toLowerCase() === "basic") {
    return 'Basic realm="api", charset="UTF-8"';
  }
  return isBearer(scheme) ? "Bearer" : name;
}
