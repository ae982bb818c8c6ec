/** Who may call an operation. */

import type { IncomingMessage } from "node:http";

import type { Claims } from "./context.js";
import { ContractError } from "./errors.js";
import {
  challengeOf,
  credentialsOf,
  isBearer,
  type Outcome,
} from "./credentials.js";
import { jwtVerifier } from "./jwt.js";
import type { Settings } from "./options.js";
import type {
  ContractRules,
  SecurityAlternative,
  SecurityScheme,
} from "./rules.js";

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
    const granted = alternatives.filter((alternative) =>
      Object.entries(alternative).every(([name, scopes]) => {
        const claims = claimsOf(name);
        return (
          claims !== undefined &&
          scopes.every((scope) => hasScope(claims, scope))
        );
      }),
    );
    if (granted.length > 0) {
      // Where everybody may come in, it is still worth knowing who does.
      return granted
        .flatMap(Object.keys)
        .map(claimsOf)
        .find((claims) => claims !== undefined);
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
