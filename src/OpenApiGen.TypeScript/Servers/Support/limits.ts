/** Limits of what is read of a request before anything is known of it, as servers of .NET have them. */

import type { IncomingMessage, ServerOptions, ServerResponse } from "node:http";

const maximumRequestLine = 8 * 1024;
const maximumHeaders = 100;

/** Options of `http.createServer`: who is slow is not waited for. */
export const serverOptions: ServerOptions = {
  headersTimeout: 15_000,
  // The rate of bodies is watched where they are read; this is for the patience of the most patient.
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 32 * 1024,
};

/** Answers requests that are not fit to be routed; true where it has. */
export function refuseMalformed(
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const status = statusOf(request);
  if (status === undefined) {
    return false;
  }
  response.writeHead(status, { Connection: "close", "Content-Length": "0" });
  response.end();
  return true;
}

function statusOf(request: IncomingMessage): number | undefined {
  const { method = "", url = "" } = request;
  if (
    method.length + url.length + " HTTP/1.1\r\n ".length >
    maximumRequestLine
  ) {
    return 414;
  }
  if (request.rawHeaders.length / 2 > maximumHeaders) {
    return 431;
  }
  return /%00/.test(url.split("?", 1)[0] ?? "") ? 400 : undefined;
}
