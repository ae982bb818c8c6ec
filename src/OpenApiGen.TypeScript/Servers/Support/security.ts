/** Who may call an operation. */

import type { IncomingMessage } from "node:http";

import type { Claims } from "./context.js";
import { ContractError } from "./errors.js";
import { headerLines } from "./header-lines.js";
import { jwtVerifier } from "./jwt.js";
import type { Settings } from "./options.js";
import { decodePercent, Pairs } from "./pairs.js";
import { targetOf } from "./paths.js";
import type {
  ContractRules,
  SecurityAlternative,
  SecurityScheme,
} from "./rules.js";

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

/** Claims that carry scopes, separated by spaces, or roles. */
const scopeClaims = [
  "scope",
  "scp",
  "http://schemas.microsoft.com/identity/claims/scope",
  "roles",
  "role",
  "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
];

type Authenticate = (request: IncomingMessage) => Promise<Outcome | undefined>;

/** Judges callers: any alternative suffices, all schemes of an alternative are needed, each with its scopes. */
export class Guard {
  readonly #schemes = new Map<string, Authenticate>();
  readonly #challenges = new Map<string, string>();

  /** Throws where a scheme that some operation demands cannot be verified: nothing is open because of a typing error. */
  constructor(contract: ContractRules, settings: Settings) {
    const used = contract.operations.flatMap((operation) =>
      (operation.security ?? []).flatMap(Object.keys),
    );
    for (const name of new Set(used)) {
      const scheme = contract.securitySchemes[name];
      if (scheme === undefined) {
        throw new Error(
          `The contract demands security scheme '${name}', which it does not describe.`,
        );
      }
      this.#schemes.set(name, authenticator(name, scheme, settings));
      this.#challenges.set(name, challengeOf(name, scheme));
    }
  }

  /** What the caller has proven; undefined where nothing was asked. Throws the error that others are told. */
  async admit(
    request: IncomingMessage,
    alternatives: readonly SecurityAlternative[],
  ): Promise<Claims | undefined> {
    const outcomes = new Map<string, Outcome | undefined>();
    const names = [...new Set(alternatives.flatMap(Object.keys))];
    for (const name of names) {
      outcomes.set(name, await this.#schemes.get(name)?.(request));
    }
    const claimsOf = (name: string): Claims | undefined => {
      const outcome = outcomes.get(name);
      return outcome && "claims" in outcome ? outcome.claims : undefined;
    };
    const granted = alternatives.find((alternative) =>
      Object.entries(alternative).every(([name, scopes]) => {
        const claims = claimsOf(name);
        return (
          claims !== undefined &&
          scopes.every((scope) => hasScope(claims, scope))
        );
      }),
    );
    if (granted !== undefined) {
      return Object.keys(granted).map(claimsOf)[0];
    }
    // Who proves one of two things that are needed together is not refused yet: something is missing.
    if (
      alternatives.some((alternative) =>
        Object.keys(alternative).every((name) => claimsOf(name) !== undefined),
      )
    ) {
      throw new ContractError(403);
    }
    throw this.#unknown(names, outcomes);
  }

  #unknown(
    names: readonly string[],
    outcomes: ReadonlyMap<string, Outcome | undefined>,
  ): ContractError {
    const failures = [...outcomes.values()].filter(
      (outcome) => outcome !== undefined && "isExpired" in outcome,
    );
    const isExpired = failures.some((outcome) => outcome.isExpired);
    const code = isExpired
      ? "TOKEN_EXPIRED"
      : failures.length > 0
        ? "INVALID_TOKEN"
        : "AUTHENTICATION_REQUIRED";
    const challenges = names.map((name) => {
      const challenge = this.#challenges.get(name) ?? name;
      return challenge === "Bearer" && outcomes.get(name) !== undefined
        ? 'Bearer error="invalid_token"'
        : challenge;
    });
    return new ContractError(401, {
      code,
      headers: { "WWW-Authenticate": challenges },
    });
  }
}

function hasScope(claims: Claims, scope: string): boolean {
  return scopeClaims
    .flatMap((name) => claims[name])
    .some(
      (value) => typeof value === "string" && value.split(" ").includes(scope),
    );
}

function authenticator(
  name: string,
  scheme: SecurityScheme,
  settings: Settings,
): Authenticate {
  const verifier = settings.verifiers[name];
  const jwt = settings.jwt[name];
  if (verifier !== undefined) {
    return async (request) => {
      const credentials = credentialsOf(scheme, request);
      if (credentials === undefined) {
        return undefined;
      }
      const claims = await verifier(credentials, request);
      return claims === undefined ? { isExpired: false } : { claims };
    };
  }
  if (jwt === undefined || scheme.type === "apiKey" || !isBearer(scheme)) {
    throw new Error(
      `Operations demand security scheme '${name}', which nobody verifies: ` +
        (isBearer(scheme) ? `set jwt.${name} in the options, or ` : "") +
        `set verifiers.${name} in the options.`,
    );
  }
  const verify = jwtVerifier(name, jwt);
  return async (request) => {
    const credentials = credentialsOf(scheme, request);
    return credentials?.kind === "bearer"
      ? verify(credentials.token)
      : undefined;
  };
}

function isBearer(scheme: SecurityScheme): boolean {
  return scheme.type === "http"
    ? scheme.scheme.toLowerCase() === "bearer"
    : scheme.type !== "apiKey" && scheme.type !== "mutualTLS";
}

function credentialsOf(
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

function challengeOf(name: string, scheme: SecurityScheme): string {
  if (scheme.type === "apiKey") {
    return `ApiKey in="${scheme.in}", name="${scheme.name}"`;
  }
  if (scheme.type === "http" && scheme.scheme.toLowerCase() === "basic") {
    return 'Basic realm="api", charset="UTF-8"';
  }
  return isBearer(scheme) ? "Bearer" : name;
}
