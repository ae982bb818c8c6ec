/** What there is of Fastify in a service: the code that hands requests over and sends answers. */

import { METHODS } from "node:http";

import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RouteHandlerMethod,
} from "fastify";

import type { Answer } from "./answers.js";
import type { OperationContext } from "./context.js";
import { setSecurityHeaders } from "./headers.js";
import { refuseMalformed } from "./limits.js";
import { drain } from "./receiving.js";
import type { OperationRules } from "./rules.js";
import { bodyOf, headersOf, signalOf } from "./sending.js";
import type { Exchange, Handle, Service } from "./service.js";

/** What handlers know of a request besides what the contract says of it. */
export type Context = OperationContext<FastifyRequest>;

/** Comes before all routes: sets headers, and leaves bodies to the operations. */
export function prepare(app: FastifyInstance, service: Service): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (refuseMalformed(request.raw, reply.raw)) {
      reply.hijack();
      return;
    }
    if (service.settings.securityHeaders) {
      setSecurityHeaders(request.raw, reply.raw);
    }
    done();
  });
}

/** Leaves bodies of the routes of an instance to their operations, which know what the contract accepts. */
export function leaveBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => {
    done(null);
  });
  // A Content-Type that is none, or that QUERY lacks, is refused before it comes to a parser, and so before anybody was counted or admitted.
  app.setErrorHandler(async (error: { code?: unknown }, request, reply) => {
    const { handler } = request.routeOptions;
    if (
      !/^FST_ERR_(?:CTP|ROUTE_MISSING_CONTENT_TYPE)/.test(String(error.code))
    ) {
      throw error;
    }
    await handler.call(app, request, reply);
    return reply;
  });
}

/** Registers the route of a method that Fastify has no function for. Those that Node does not know never come to a router. */
export function routeOther(
  app: FastifyInstance,
  method: string,
  url: string,
  handler: RouteHandlerMethod,
): void {
  if (METHODS.includes(method)) {
    if (!app.supportedMethods.includes(method)) {
      app.addHttpMethod(method, { hasBody: true });
    }
    app.route({ method, url, handler });
  }
}

/** Answers requests of an operation. */
export function operation<Input>(
  service: Service,
  rules: OperationRules,
  handle: Handle<Input, FastifyRequest>,
): RouteHandlerMethod {
  const perform = service.operation(rules, handle);
  return async (request, reply) => {
    const exchange = exchangeOf(request, reply);
    return respond(
      service,
      exchange,
      reply,
      perform(exchange) ?? service.unrouted(exchange),
    );
  };
}

/** Answers what no operation is for. */
export function unrouted(service: Service): RouteHandlerMethod {
  return async (request, reply) => {
    const exchange = exchangeOf(request, reply);
    return respond(service, exchange, reply, service.unrouted(exchange));
  };
}

async function respond(
  service: Service,
  exchange: Exchange<FastifyRequest>,
  reply: FastifyReply,
  promise: Promise<Answer>,
): Promise<FastifyReply> {
  const answer = await promise;
  reply.raw.once("finish", () => drain(exchange.request));
  reply.code(answer.status).headers(headersOf(answer));
  const body = bodyOf(answer, exchange.signal, service.settings.logger);
  return reply.send(
    body instanceof Buffer && body.length === 0 ? undefined : body,
  );
}

function exchangeOf(
  request: FastifyRequest,
  reply: FastifyReply,
): Exchange<FastifyRequest> {
  return {
    request: request.raw,
    url: request.originalUrl,
    signal: signalOf(reply.raw),
    native: request,
  };
}
