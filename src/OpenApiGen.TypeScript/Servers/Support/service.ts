/** What happens between the route and the handler of an operation, the same in all frameworks: count, admit, receive, judge, call, answer. */

import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

import { answerOf, type Answer, type HandlerAnswer } from "./answers.js";
import { receiveBody } from "./body.js";
import { clientAddress } from "./client-address.js";
import type { OperationContext } from "./context.js";
import { errorAnswer } from "./error-answers.js";
import { ContractError } from "./errors.js";
import { settingsOf, type ServiceOptions, type Settings } from "./options.js";
import { below, prefixOf, targetOf, type Target } from "./paths.js";
import { RequestLimiter, type RateCount } from "./rate-limit.js";
import { requestOf } from "./requests.js";
import type { ContractRules, OperationRules } from "./rules.js";
import { Guard } from "./security.js";
import { Template } from "./templates.js";

/** A request on its way, as every framework has it. */
export interface Exchange<Native> {
  readonly request: IncomingMessage;
  /** The target of the request line as it was sent. */
  readonly url: string;
  readonly signal: AbortSignal;
  /** The framework's own request. */
  readonly native: Native;
}

/** Calls a handler. */
export type Handle<Request, Native> = (
  request: Request,
  context: OperationContext<Native>,
) => HandlerAnswer | Promise<HandlerAnswer>;

type Perform<Native> = (
  exchange: Exchange<Native>,
) => Promise<Answer> | undefined;

interface Route {
  readonly rules: OperationRules;
  readonly template: Template;
}

/** A contract with everything that its service needs to follow it. Throws where it cannot be followed. */
export class Service {
  readonly settings: Settings;
  readonly #routes: readonly Route[];
  readonly #guard: Guard;
  readonly #limiter: RequestLimiter | undefined;
  readonly #performers: Perform<never>[] = [];
  readonly #prefix: readonly string[];

  constructor(contract: ContractRules, options: ServiceOptions = {}) {
    this.settings = settingsOf(options);
    this.#prefix = prefixOf(this.settings.basePath);
    this.#routes = contract.operations.map((rules) => ({
      rules,
      template: new Template(rules.path),
    }));
    this.#guard = new Guard(contract, this.settings);
    const { rateLimit } = this.settings;
    this.#limiter =
      rateLimit === false ? undefined : new RequestLimiter(rateLimit);
  }

  /**
   * Makes a function that answers requests of an operation. It returns undefined for those that belong to another one, as routers take
   * the first route that fits: of `/users/me` and `/users/{id}`, the one that says more is meant, and HEAD is no GET.
   */
  operation<Request, Native>(
    rules: OperationRules,
    handle: Handle<Request, Native>,
  ): Perform<Native> {
    const template = new Template(rules.path);
    const rivals = this.#routes.filter(
      (route) =>
        route.rules.method === rules.method &&
        route.template.isBefore(template),
    );
    const perform: Perform<Native> = (exchange) => {
      const target = this.#targetOf(exchange.url);
      const isOwn =
        target !== undefined &&
        exchange.request.method === rules.method &&
        template.matches(target.segments) &&
        !rivals.some((rival) => rival.template.matches(target.segments));
      return isOwn
        ? this.#answer(exchange, rules, (id) =>
            this.#perform(exchange, rules, template, target, handle, id),
          )
        : undefined;
    };
    this.#performers.push(perform);
    return perform;
  }

  /** True where some operation is for a method and a target. */
  knows(method: string, url: string): boolean {
    return this.#routesOf(url).some(({ rules }) => rules.method === method);
  }

  /**
   * Answers what a router has found no operation for: routers that look at one route only may have missed it. What no operation is for
   * is a 405 where the path is known, else a 404.
   */
  unrouted<Native>(exchange: Exchange<Native>): Promise<Answer> {
    for (const perform of this.#performers) {
      // All exchanges of a service are of one framework.
      const answer = perform(exchange as Exchange<never>);
      if (answer !== undefined) {
        return answer;
      }
    }
    const methods = this.#routesOf(exchange.url).map(
      ({ rules }) => rules.method,
    );
    return this.#answer(exchange, undefined, () => {
      throw methods.length === 0
        ? new ContractError(404)
        : new ContractError(405, {
            headers: {
              Allow: [...new Set(methods)].sort().join(", "),
            },
          });
    });
  }

  #targetOf(url: string): Target | undefined {
    return below(targetOf(url), this.#prefix);
  }

  #routesOf(url: string): readonly Route[] {
    const segments = this.#targetOf(url)?.segments;
    return segments === undefined
      ? []
      : this.#routes.filter(({ template }) => template.matches(segments));
  }

  async #answer<Native>(
    exchange: Exchange<Native>,
    rules: OperationRules | undefined,
    answer: (requestId: string) => Promise<Answer>,
  ): Promise<Answer> {
    const requestId = randomUUID();
    let count: RateCount | undefined;
    let result: Answer;
    try {
      // Who sends too many must not cost the verification of a token.
      if (this.#limiter !== undefined) {
        count = await this.#limiter.count(this.#clientOf(exchange.request));
        if (!count.isAllowed) {
          throw new ContractError(429);
        }
      }
      result = await answer(requestId);
    } catch (error) {
      result = errorAnswer(
        this.#errorOf(error, exchange, rules),
        requestId,
        this.settings,
        rules,
      );
    }
    return count === undefined
      ? result
      : { ...result, headers: { ...count.headers, ...result.headers } };
  }

  async #perform<Request, Native>(
    exchange: Exchange<Native>,
    rules: OperationRules,
    template: Template,
    target: Target,
    handle: Handle<Request, Native>,
    requestId: string,
  ): Promise<Answer> {
    const { request, signal, native } = exchange;
    const claims =
      rules.security && (await this.#guard.admit(request, rules.security));
    const body =
      rules.bodies && (await receiveBody(rules, request, this.settings));
    const value = requestOf(rules, template, target, request, body);
    // Judged by schemas of the same contract that its type is made of.
    const answer = await handle(value as Request, {
      requestId,
      claims,
      signal,
      request: native,
    });
    return answerOf(rules, answer, this.settings.validateResponses);
  }

  #clientOf(request: IncomingMessage): string {
    return (
      this.settings.clientOf?.(request) ??
      clientAddress(request, this.settings.trustProxy)
    );
  }

  #errorOf<Native>(
    error: unknown,
    exchange: Exchange<Native>,
    rules: OperationRules | undefined,
  ): ContractError {
    if (error instanceof ContractError) {
      return error;
    }
    // The client went away: nobody is there to be told, and nothing is wrong here.
    if (!exchange.signal.aborted) {
      this.settings.logger.error(
        `${rules?.id ?? exchange.request.method ?? ""} failed`,
        error,
      );
    }
    return new ContractError(500);
  }
}
