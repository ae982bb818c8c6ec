/** The same service on three frameworks. */

import type { Server } from "node:http";

import * as express from "../generated/express/index.js";
import type { ServiceOptions } from "../generated/express/middleware/options.js";
import * as fastify from "../generated/fastify/index.js";
import * as koa from "../generated/koa/index.js";
import { makeHandlers } from "./handlers.js";
import { Store } from "./store.js";

/** What the C# sample has in its settings. */
export const options: ServiceOptions = {
  rateLimit: { requests: 600, windowSeconds: 60 },
  jwt: { bearer: { issuer: "shop", audience: "user-service" } },
};

const address = { port: 0, host: "127.0.0.1" };

/** Starts all three on free ports, each with a store of its own. */
export async function startAll(
  overrides: ServiceOptions = {},
): Promise<Record<string, Server>> {
  const settings = { ...options, ...overrides };
  return {
    express: await express.listen(
      express.createApp(makeHandlers(new Store()), settings),
      address,
    ),
    fastify: await fastify.listen(
      fastify.createApp(makeHandlers(new Store()), settings),
      address,
    ),
    koa: await koa.listen(
      koa.createApp(makeHandlers(new Store()), settings),
      address,
    ),
  };
}
