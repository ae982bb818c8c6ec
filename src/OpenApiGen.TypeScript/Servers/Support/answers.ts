/** Turns what handlers return into what is sent. */

import { isObject } from "../validation/issues.js";
import { hasBigInt, toJson } from "./json-writer.js";
import { readJson } from "./json.js";
import { sequenceOf } from "./sequences.js";
import type { OperationRules, ResponseRules } from "./rules.js";
import { judge } from "./validation.js";

/** What a handler returns: one of the answers that its operation documents. */
export interface HandlerAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: object;
  /** The media type, where a status has several, or a range of them. */
  readonly contentType?: string;
}

/** An answer as it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>;
}

/** No body. */
export const nothing = new Uint8Array();

/** Makes the answer of a handler ready to be sent. Throws where the contract does not document it. */
export async function answerOf(
  rules: OperationRules,
  answer: HandlerAnswer,
  isValidated: boolean,
): Promise<Answer> {
  const documented = documentedOf(rules, answer.status);
  if (documented === undefined) {
    throw new Error(
      `${rules.id} answers with status ${answer.status}, which its contract does not document.`,
    );
  }
  const headers = headersOf(answer.headers);
  if (documented.length === 0) {
    return { status: answer.status, headers, body: nothing };
  }
  const media = mediaOf(documented, answer.contentType);
  if (media === undefined || answer.body === undefined) {
    throw new Error(
      `${rules.id} answers with status ${answer.status} and no body that its contract documents.`,
    );
  }
  if (isValidated) {
    validate(rules, answer, media);
  }
  const type = withCharset(answer.contentType ?? media.mediaType, media.kind);
  headers["Content-Type"] = type;
  if (type.startsWith("text/event-stream")) {
    headers["Cache-Control"] = "no-cache";
  }
  const body = bodyOf(media, type, answer.body);
  return {
    status: answer.status,
    headers,
    body: body instanceof Promise ? await body : body,
  };
}

/** The media types of a status: its own, those of its hundred, or of all that are not named. */
export function documentedOf(
  rules: OperationRules,
  status: number,
): readonly ResponseRules[] | undefined {
  const { responses } = rules;
  return (
    responses[String(status)] ??
    responses[`${Math.floor(status / 100)}XX`] ??
    responses["default"]
  );
}

function mediaOf(
  documented: readonly ResponseRules[],
  contentType: string | undefined,
): ResponseRules | undefined {
  if (contentType === undefined) {
    return documented[0];
  }
  const essence = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  return (
    documented.find(
      (media) => media.mediaType.toLowerCase() === contentType.toLowerCase(),
    ) ??
    documented.find(
      (media) => media.mediaType.split(";")[0]?.toLowerCase() === essence,
    ) ??
    documented.find(
      (media) =>
        media.mediaType.endsWith("/*") &&
        essence.startsWith(media.mediaType.slice(0, -1).replace("*/", "")),
    )
  );
}

function validate(
  rules: OperationRules,
  answer: HandlerAnswer,
  media: ResponseRules,
): void {
  if (media.schema === undefined || media.kind !== "json") {
    return;
  }
  // What is judged is what is sent: without what JSON leaves out.
  const judged = judge(
    media.schema,
    readJson(toJson(answer.body), hasBigInt(answer.body)).value,
  );
  if (judged.violations !== undefined) {
    const places = judged.violations
      .map(({ field, code }) => `${code} at '${field}'`)
      .join(", ");
    throw new Error(
      `${rules.id} answers with status ${answer.status} and a body that breaks its contract: ${places}.`,
    );
  }
}

function bodyOf(
  media: ResponseRules,
  type: string,
  body: unknown,
): Answer["body"] | Promise<Answer["body"]> {
  switch (media.kind) {
    case "json":
      return jsonOf(body);
    case "text":
      return String(body);
    case "bytes":
      return isIterable(body)
        ? begun(body as AsyncIterable<Uint8Array>)
        : (body as Uint8Array);
    case "sequence":
    case "events":
      return sequenceOf(
        body as AsyncIterable<unknown>,
        type,
        media.kind === "events",
      );
  }
}

function jsonOf(body: unknown): string {
  const json = toJson(body) as string | undefined;
  if (json === undefined) {
    throw new Error("A body is nothing that JSON can say.");
  }
  return json;
}

function isIterable(body: unknown): boolean {
  return isObject(body) && Symbol.asyncIterator in body;
}

/** Waits for the first bytes, so that what fails before them can still become an error. */
async function begun(
  bytes: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* rest(): AsyncGenerator<Uint8Array, void> {
    try {
      for (let next = first; !next.done; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  })();
}

function withCharset(type: string, kind: ResponseRules["kind"]): string {
  const isText = (kind === "text" || kind === "bytes") && /^text\//i.test(type);
  return isText && !type.includes(";") ? `${type}; charset=utf-8` : type;
}

function headersOf(headers: object | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {}) as [
    string,
    unknown,
  ][]) {
    if (value !== undefined && value !== null) {
      result[name] = visible(textOf(value));
    }
  }
  return result;
}

/** Style simple: a list with commas, an object as names and values. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(String).join(",");
  }
  return isObject(value)
    ? Object.entries(value).flat().map(String).join(",")
    : String(value);
}

/** Headers carry visible ASCII and spaces; everything else is percent-encoded. */
function visible(text: string): string {
  return text.replace(/[^ -~]+/g, (run) =>
    [...Buffer.from(run)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  );
}
