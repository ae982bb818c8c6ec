/** What there is of Express in a service: the code that hands requests over and sends answers. */

import type { Request, RequestHandler, Response } from "express";

import type { Answer } from "./answers.js";
import type { OperationContext } from "./context.js";
import { setSecurityHeaders } from "./headers.js";
import { refuseMalformed } from "./limits.js";
import { canonicalUrl } from "./paths.js";
import { drain } from "./receiving.js";
import type { OperationRules } from "./rules.js";
import { send, signalOf } from "./sending.js";
import type { Exchange, Handle, Service } from "./service.js";

/** What handlers know of a request besides what the contract says of it. */
export type Context = OperationContext<Request>;

/** Comes before all routes: sets headers, and gives the router one spelling of every address. */
export function prepare(service: Service): RequestHandler {
  return (request, response, next) => {
    if (refuseMalformed(request, response)) {
      return;
    }
    if (service.settings.securityHeaders) {
      setSecurityHeaders(request, response);
    }
    request.url = canonicalUrl(request.url);
    next();
  };
}

/** Comes before the contract's routes: routers of Express answer OPTIONS by themselves. */
export function refuseOptions(service: Service): RequestHandler {
  const refuse = unrouted(service);
  return (request, response, next) => {
    if (
      request.method !== "OPTIONS" ||
      service.knows("OPTIONS", request.originalUrl)
    ) {
      next();
      return;
    }
    return refuse(request, response, next);
  };
}

/** Answers requests of an operation. */
export function operation<Input>(
  service: Service,
  rules: OperationRules,
  handle: Handle<Input, Request>,
): RequestHandler {
  const perform = service.operation(rules, handle);
  return async (request, response, next) => {
    const exchange = exchangeOf(request, response);
    const answer = perform(exchange);
    if (answer === undefined) {
      next();
    } else {
      await respond(service, exchange, response, answer);
    }
  };
}

/** Comes after all routes: answers what no operation is for. */
export function unrouted(service: Service): RequestHandler {
  return async (request, response) => {
    const exchange = exchangeOf(request, response);
    await respond(service, exchange, response, service.unrouted(exchange));
  };
}

async function respond(
  service: Service,
  exchange: Exchange<Request>,
  response: Response,
  answer: Promise<Answer>,
): Promise<void> {
  await send(
    await answer,
    exchange.request,
    response,
    exchange.signal,
    service.settings.logger,
  );
  drain(exchange.request);
}

function exchangeOf(request: Request, response: Response): Exchange<Request> {
  return {
    request,
    url: request.originalUrl,
    signal: signalOf(response),
    native: request,
  };
}
