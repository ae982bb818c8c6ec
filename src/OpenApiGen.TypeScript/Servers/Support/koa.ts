/** What there is of Koa in a service: the code that hands requests over and sends answers. */

import type Koa from "koa";
import type { Context as KoaContext, Middleware } from "koa";

import type { Answer } from "./answers.js";
import type { OperationContext } from "./context.js";
import { setSecurityHeaders } from "./headers.js";
import { refuseMalformed } from "./limits.js";
import { canonicalUrl } from "./paths.js";
import { drain } from "./receiving.js";
import type { OperationRules } from "./rules.js";
import { bodyOf, headersOf, isLogged, signalOf } from "./sending.js";
import type { Exchange, Handle, Service } from "./service.js";

/** What handlers know of a request besides what the contract says of it. */
export type Context = OperationContext<KoaContext>;

/** Logs what Koa finds wrong besides, connections that broke aside. */
export function logErrors(app: Koa, service: Service): void {
  app.on("error", (error: Error & { readonly code?: unknown }) => {
    const isOfClient = /^(?:HPE_|ECONN|EPIPE|ERR_STREAM_)/.test(
      String(error.code),
    );
    if (!isOfClient && !isLogged(error)) {
      service.settings.logger.error("Koa failed", error);
    }
  });
}

/** Comes before all routes: sets headers, and gives the router one spelling of every address. */
export function prepare(service: Service): Middleware {
  return async (ctx, next) => {
    if (refuseMalformed(ctx.req, ctx.res)) {
      ctx.respond = false;
      return;
    }
    if (service.settings.securityHeaders) {
      setSecurityHeaders(ctx.req, ctx.res);
    }
    ctx.url = canonicalUrl(ctx.url);
    await next();
  };
}

/** Answers requests of an operation. */
export function operation<Input>(
  service: Service,
  rules: OperationRules,
  handle: Handle<Input, KoaContext>,
): Middleware {
  const perform = service.operation(rules, handle);
  return async (ctx, next) => {
    const exchange = exchangeOf(ctx);
    const answer = perform(exchange);
    if (answer === undefined) {
      await next();
    } else {
      await respond(service, exchange, ctx, answer);
    }
  };
}

/** Comes after all routes: answers what no operation is for. */
export function unrouted(service: Service): Middleware {
  return async (ctx) => {
    const exchange = exchangeOf(ctx);
    await respond(service, exchange, ctx, service.unrouted(exchange));
  };
}

async function respond(
  service: Service,
  exchange: Exchange<KoaContext>,
  ctx: KoaContext,
  promise: Promise<Answer>,
): Promise<void> {
  const answer = await promise;
  ctx.res.once("finish", () => drain(exchange.request));
  ctx.status = answer.status;
  if (answer.status !== 204) {
    ctx.body = bodyOf(answer, exchange.signal, service.settings.logger);
  }
  // After the body, which Koa would give a media type of its own.
  const headers = headersOf(answer);
  if (headers["Content-Type"] === undefined) {
    ctx.remove("Content-Type");
  }
  ctx.set(headers);
}

function exchangeOf(ctx: KoaContext): Exchange<KoaContext> {
  return {
    request: ctx.req,
    url: ctx.originalUrl,
    signal: signalOf(ctx.res),
    native: ctx,
  };
}
