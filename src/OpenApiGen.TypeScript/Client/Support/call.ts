import { readAnswer } from "./answers.js";
import { encodeBody } from "./bodies.js";
import { encode, isPresent } from "./encoding.js";
import type {
  FullContent,
  JsonForm,
  Operation,
  Parameter,
} from "./operation.js";
import { essenceOf, fullContent, isJson, listOf } from "./operation.js";
import {
  cookieText,
  headerText,
  pathText,
  queryPairs,
  queryStringText,
} from "./parameters.js";
import type { Scheme } from "./security.js";
import { proofOf } from "./security.js";

/** Headers in any form that fetch takes. */
export type HeadersLike = NonNullable<RequestInit["headers"]>;

/** Settings of fetch that the client does not make itself, such as `credentials`, `cache` or `redirect`. */
export type FetchSettings = Omit<
  RequestInit,
  "method" | "headers" | "body" | "signal"
>;

/** What holds for all calls of a client. */
export interface CommonOptions {
  /** Sends requests; the global fetch where it is absent. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Headers of every request, or what makes them for each. What a call says itself takes precedence. */
  headers?: HeadersLike | (() => HeadersLike | Promise<HeadersLike>);
  /** Aborts all calls. */
  signal?: AbortSignal;
  init?: FetchSettings;
}

/** What holds for one call. */
export interface CallOptions {
  /** Aborts the call, and the reading of an answer that comes as a stream. */
  signal?: AbortSignal;
  /** Headers besides those of the contract; they take precedence over all others. */
  headers?: HeadersLike;
  /** Takes precedence over every other base address. */
  baseUrl?: string;
  init?: FetchSettings;
}

/** What a call sends that has neither parameters nor a body. */
export type Nothing = Record<string, never>;

/** What a client knows of its contract besides the operations. */
export interface Api {
  /** The base address that the contract names. */
  readonly server?: string;
  readonly schemes?: Readonly<Record<string, Scheme>>;
  readonly json?: JsonForm;
}

/** What a call sends. */
interface AnyRequest {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly queryString?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: Readonly<Record<string, unknown>>;
  readonly contentType?: string;
  readonly body?: unknown;
}

/** Options of any client. */
type AnyOptions = CommonOptions & {
  readonly baseUrl?: string;
  readonly credentials?: object;
};

const plainJson: JsonForm = {
  parse: (text) => JSON.parse(text) as unknown,
  stringify: (value) => JSON.stringify(value),
};

/** A client: a method for each operation. */
export function clientOf<C>(
  api: Api,
  operations: { readonly [name in keyof C]: Operation },
  options: AnyOptions,
): C {
  const client: Record<string, unknown> = {};
  for (const [name, operation] of Object.entries<Operation>(operations))
    client[name] = (request?: AnyRequest, callOptions?: CallOptions) =>
      call(api, operation, options, request ?? {}, callOptions ?? {});

  return client as C;
}

async function call(
  api: Api,
  operation: Operation,
  options: AnyOptions,
  request: AnyRequest,
  callOptions: CallOptions,
): Promise<unknown> {
  const json = api.json ?? plainJson;
  const proof = await proofOf(operation.security ?? [], api.schemes ?? {}, {
    ...options.credentials,
  });
  const base =
    callOptions.baseUrl ??
    options.baseUrl ??
    operation.server ??
    api.server ??
    "";
  const query = [
    ...queryOf(operation, request, json),
    ...proof.query.map(([name, value]) => `${encode(name)}=${encode(value)}`),
  ];
  const url = urlOf(base, pathOf(operation, request, json), query);

  const common =
    typeof options.headers === "function"
      ? await options.headers()
      : options.headers;
  const headers = new Headers(common);
  const accepted = acceptedOf(operation);
  if (accepted !== "" && !headers.has("accept"))
    headers.set("Accept", accepted);

  const content = contentOf(operation, request);
  const body =
    request.body === undefined || content === undefined
      ? undefined
      : encodeBody(request.body, content, json);
  if (body !== undefined) headers.set("Content-Type", body.type);

  for (const [name, value] of proof.headers) headers.set(name, value);
  for (const parameter of listOf(operation.headers).map(full)) {
    const value = request.headers?.[parameter.name];
    const text = headerText(parameter, value, json);
    if (text !== undefined) headers.set(parameter.name, text);
  }

  const cookies = cookiesOf(operation, request, json);
  cookies.push(...proof.cookies.map(([n, v]) => `${n}=${encode(v)}`));
  if (cookies.length > 0) headers.set("Cookie", cookies.join("; "));

  new Headers(callOptions.headers).forEach((value, name) => {
    headers.set(name, value);
  });

  const signals = [options.signal, callOptions.signal].filter(isSignal);
  const init: RequestInit & { duplex?: "half" } = {
    // An answer that the contract documents is not followed but returned.
    ...(documentsRedirect(operation) ? { redirect: "manual" } : {}),
    ...options.init,
    ...callOptions.init,
    method: operation.method,
    headers,
    ...(body === undefined ? {} : { body: body.body }),
    ...(body?.isStream === true ? { duplex: "half" } : {}),
    ...(signals.length === 0 ? {} : { signal: signalOf(signals) }),
  };
  const send = options.fetch ?? globalThis.fetch;
  return readAnswer(operation, await send(url, init), json);
}

function full(parameter: string | Parameter): Parameter {
  return typeof parameter === "string" ? { name: parameter } : parameter;
}

function pathOf(
  operation: Operation,
  request: AnyRequest,
  json: JsonForm,
): string {
  const parameters = new Map(
    listOf(operation.pathParameters).map((p) => [p.name, p]),
  );
  const [template = "", ...query] = operation.path.split("?");
  const segments = template.split("/").map((segment) => {
    const filled = segment.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = request.path?.[name];
      if (!isPresent(value))
        throw new TypeError(`The path parameter '${name}' is missing.`);

      return pathText(parameters.get(name) ?? { name }, value, json);
    });

    // These would be taken out of the path, and the request would go to another operation.
    if (filled !== segment && /^(\.|%2e){0,2}$/i.test(filled))
      throw new RangeError(
        `No path can have the segment '${filled}', which parameters make of '${segment}'.`,
      );

    return filled;
  });
  return [segments.join("/"), ...query].join("?");
}

function queryOf(
  operation: Operation,
  request: AnyRequest,
  json: JsonForm,
): string[] {
  const whole = operation.queryString;
  const value = whole && request.queryString?.[whole.name];
  if (whole !== undefined && isPresent(value))
    return [queryStringText(whole, value, json)];

  return listOf(operation.query)
    .map(full)
    .flatMap((p) => queryPairs(p, request.query?.[p.name], json));
}

function cookiesOf(
  operation: Operation,
  request: AnyRequest,
  json: JsonForm,
): string[] {
  return listOf(operation.cookies)
    .map(full)
    .map((p) => cookieText(p, request.cookies?.[p.name], json))
    .filter((text) => text !== undefined);
}

/** The address of a path below a base, which may end in a slash and may have a query of its own. */
function urlOf(base: string, path: string, query: string[]): string {
  const [address = "", own] = (base.split("#")[0] ?? "").split("?");
  const target = address.replace(/\/+$/, "") + path;
  const all = [own ?? "", ...query].filter((part) => part !== "").join("&");
  if (all === "") return target;
  return target + (target.includes("?") ? "&" : "?") + all;
}

/** The media types that the contract has answers of. */
function acceptedOf(operation: Operation): string {
  const types = new Set<string>();
  for (const answer of Object.values(operation.answers ?? {})) {
    if (answer === null) continue;
    const contents =
      typeof answer === "object" && "headers" in answer
        ? answer.content
        : answer;
    for (const content of listOf(contents))
      types.add(fullContent(content).type);
  }

  return [...types].join(", ");
}

/** The content that a body is written as, with the media type that its caller chose where there is a choice. */
function contentOf(
  operation: Operation,
  request: AnyRequest,
): FullContent | undefined {
  const contents = listOf(operation.body).map(fullContent);
  const { contentType } = request;
  if (contentType === undefined) return contents[0];

  const essence = essenceOf(contentType);
  const chosen =
    contents.find((c) => essenceOf(c.type) === essence) ??
    contents.find((c) => c.type.endsWith("/*"));
  if (chosen === undefined)
    throw new TypeError(`The contract has no body of type '${contentType}'.`);

  if (!chosen.type.endsWith("/*")) return chosen;

  // Of a range, JSON is only what is called so.
  return chosen.as === "json" && !isJson(contentType)
    ? fullContent(contentType)
    : { ...chosen, type: contentType };
}

function documentsRedirect(operation: Operation): boolean {
  return Object.keys(operation.answers ?? {}).some(
    (status) => status.startsWith("3") && status !== "304",
  );
}

function isSignal(signal: AbortSignal | undefined): signal is AbortSignal {
  return signal !== undefined;
}

function signalOf(signals: AbortSignal[]): AbortSignal {
  const [only] = signals;
  return signals.length === 1 && only !== undefined
    ? only
    : AbortSignal.any(signals);
}
