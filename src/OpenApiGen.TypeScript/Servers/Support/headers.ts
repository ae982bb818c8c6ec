/** Headers that keep browsers from making something else of an answer than it is. */

import type { IncomingMessage, ServerResponse } from "node:http";

import helmet from "helmet";

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "frame-ancestors": ["'none'"],
    },
  },
  crossOriginResourcePolicy: { policy: "same-origin" },
  referrerPolicy: { policy: "no-referrer" },
  // Without TLS browsers disregard it (RFC 6797, section 8.1); behind a proxy that ends TLS it has to be there.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  xContentTypeOptions: true,
  xPoweredBy: true,
  // These are for pages, which an API has none of.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** Sets them; handlers may set others over them. */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // helmet calls back at once.
  protect(request, response, (error?: unknown) => {
    if (error !== undefined) {
      throw error;
    }
  });
}
