/** What the peers have in common: what the generated server brings along. */

import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import { jwtVerify, type JWTPayload } from "jose";

/** The headers that the generated server sends. */
const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { "default-src": ["'none'"], "frame-ancestors": ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: "same-origin" },
  referrerPolicy: { policy: "no-referrer" },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** An application with these headers, an id for each request, and bodies of 1 MB at most. */
export function createApp(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(securityHeaders);
  app.use((_request, response, next) => {
    response.locals["requestId"] = randomUUID();
    next();
  });
  app.use(express.json({ limit: 1_048_576 }));
  return app;
}

const key = new TextEncoder().encode(process.env["JWT_KEY"] ?? "");

/** The claims of a token; undefined where it proves nothing. */
export async function claimsOf(
  authorization: string | undefined,
): Promise<JWTPayload | undefined> {
  const token = /^bearer +(.+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) {
    return undefined;
  }
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      issuer: "shop",
      audience: "user-service",
      clockTolerance: 30,
      requiredClaims: ["exp"],
    });
    return payload;
  } catch {
    return undefined;
  }
}

/** True where a token has a scope. */
export function hasScope(claims: JWTPayload, scope: string): boolean {
  const { scope: scopes } = claims;
  return typeof scopes === "string" && scopes.split(" ").includes(scope);
}

/** The body of an error. */
export function errorBody(
  code: string,
  message: string,
  requestId: string,
  details: { field: string; code: string; message: string }[] = [],
): object {
  return { error: { code, message, details }, meta: { requestId } };
}

/** Listens on a free port of this machine, and says where. */
export function listen(app: Express): void {
  const server = createServer(
    { keepAliveTimeout: 65_000 },
    (request, response) => void app(request, response),
  );
  server.listen(0, "127.0.0.1", () => announce(server.address()));
}

/** Says where a server listens. */
export function announce(address: ReturnType<import("node:net").Server["address"]>): void {
  if (address !== null && typeof address === "object") {
    console.log(`Now listening on: http://127.0.0.1:${address.port}`);
  }
}
