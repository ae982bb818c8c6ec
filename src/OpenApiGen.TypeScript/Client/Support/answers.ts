import { UnexpectedAnswer, UnreadableAnswer } from "./errors.js";
import { eventsOf, lineEnd } from "./events.js";
import type {
  Answer,
  Content,
  FullContent,
  JsonForm,
  Operation,
  ResponseHeader,
} from "./operation.js";
import { essenceOf, fullContent, isJson, listOf } from "./operation.js";
import { bytesOf, piecesOf, textsOf } from "./streams.js";
import { headerValue, valueOf } from "./texts.js";

/** How much of an answer that nobody expected is read, in bytes. */
const keptBytes = 65_536;

/** What a caller gets of an answer. */
export interface ReadAnswer {
  status: number;
  contentType?: string;
  headers?: Record<string, unknown>;
  body?: unknown;
}

/** Reads an answer that the contract documents; any other is an error. */
export async function readAnswer(
  operation: Operation,
  response: Response,
  json: JsonForm,
): Promise<ReadAnswer> {
  const answers = operation.answers;
  if (answers === undefined) return readAnything(response, json);

  const { status } = response;
  const key = [
    String(status),
    `${String(Math.floor(status / 100))}XX`,
    "default",
  ].find((k) => Object.hasOwn(answers, k));
  if (key === undefined)
    throw await unexpected(operation, response, `the status ${String(status)}`);

  const { contents, headers } = partsOf(answers[key] ?? null);
  const read: ReadAnswer = { status };
  if (headers !== undefined)
    read.headers = readHeaders(response, headers, json);

  if (contents.length === 0 || operation.method === "HEAD") {
    await discard(response);
    return read;
  }

  const type = response.headers.get("content-type");
  const content = chosen(contents, type);
  if (content === undefined)
    throw await unexpected(
      operation,
      response,
      `the media type ${String(type)}`,
    );

  if (contents.length > 1 || content.type.endsWith("/*"))
    read.contentType = content.type.endsWith("/*")
      ? (type ?? "")
      : essenceOf(content.type);

  read.body = await readBody(response, content, json);
  return read;
}

/** Nobody will read this. A little is read all the same, so that its connection can be used again. */
async function discard(response: Response): Promise<void> {
  const length = Number(response.headers.get("content-length") ?? NaN);
  if (length <= keptBytes) await response.arrayBuffer();
  else await response.body?.cancel();
}

function partsOf(answer: Answer): {
  contents: FullContent[];
  headers?: Readonly<Record<string, ResponseHeader>>;
} {
  if (answer === null) return { contents: [] };
  if (typeof answer === "object" && "headers" in answer)
    return {
      contents: listOf(answer.content).map(fullContent),
      headers: answer.headers,
    };

  return { contents: listOf<Content>(answer).map(fullContent) };
}

/** The documented content that a media type means; the first one where a server does not say what it sends. */
function chosen(
  contents: FullContent[],
  mediaType: string | null,
): FullContent | undefined {
  if (mediaType === null) return contents[0];

  const essence = essenceOf(mediaType);
  return (
    contents.find((c) => essenceOf(c.type) === essence) ??
    contents.find((c) => c.as === "json" && isJson(essence)) ??
    contents.find((c) => isInRange(essence, essenceOf(c.type)))
  );
}

function isInRange(essence: string, range: string): boolean {
  return (
    range === "*/*" ||
    // Any bytes are a stream of octets.
    range === "application/octet-stream" ||
    (range.endsWith("/*") && essence.startsWith(range.slice(0, -1)))
  );
}

function readHeaders(
  response: Response,
  headers: Readonly<Record<string, ResponseHeader>>,
  json: JsonForm,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, header] of Object.entries(headers)) {
    const text = response.headers.get(name);
    if (text === null) continue;
    try {
      values[name] = headerValue(text, header, json);
    } catch (error) {
      throw unreadable(response, `the header ${name}`, text, error);
    }
  }

  return values;
}

async function readBody(
  response: Response,
  content: FullContent,
  json: JsonForm,
): Promise<unknown> {
  switch (content.as) {
    case "json": {
      const text = await response.text();
      const type = response.headers.get("content-type") ?? "";

      // Where the server chooses the media type, text may be just that.
      return content.type.endsWith("/*") && type !== "" && !isJson(type)
        ? jsonOrText(text, content, json)
        : parsed(text, response, content, json);
    }
    case "text": {
      const text = await readText(response);
      if (content.shape === undefined) return text;
      try {
        return valueOf(text, content.shape, false);
      } catch (error) {
        throw unreadable(response, "the body", text, error);
      }
    }
    case "items":
      return readItems(response, content, json);
    case "events":
    case "textEvents":
    case "mixedEvents":
      return readEvents(response, content, json);
    default:
      return bytesOf(response.body);
  }
}

async function* readItems(
  response: Response,
  content: FullContent,
  json: JsonForm,
): AsyncGenerator<unknown, void, undefined> {
  const isSequence = essenceOf(content.type).endsWith("json-seq");
  const texts = textsOf(bytesOf(response.body));
  for await (const piece of piecesOf(texts, isSequence ? /\u001e/g : /\n/g))
    if (piece.trim() !== "") yield parsed(piece, response, content, json);
}

async function* readEvents(
  response: Response,
  content: FullContent,
  json: JsonForm,
): AsyncGenerator<unknown, void, undefined> {
  const lines = piecesOf(textsOf(bytesOf(response.body)), lineEnd);
  for await (const event of eventsOf(lines)) {
    const { data } = event;
    if (content.as === "textEvents") yield event;
    else if (content.as === "events")
      yield { ...event, data: parsed(data, response, content, json) };
    else yield { ...event, data: jsonOrText(data, content, json) };
  }
}

function jsonOrText(
  text: string,
  content: FullContent,
  json: JsonForm,
): unknown {
  try {
    return json.parse(text, content.shape);
  } catch {
    return text;
  }
}

function parsed(
  text: string,
  response: Response,
  content: FullContent,
  json: JsonForm,
): unknown {
  try {
    return json.parse(text, content.shape);
  } catch (error) {
    throw unreadable(response, "the body", text, error);
  }
}

/** Text in the encoding that the answer names. */
async function readText(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset))
    return response.text();

  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    throw unreadable(response, "the body", "", error);
  }
}

/** An answer of an operation that documents none: JSON where it says that it is, text otherwise. */
async function readAnything(
  response: Response,
  json: JsonForm,
): Promise<ReadAnswer> {
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  const read: ReadAnswer = { status: response.status };
  if (text !== "")
    read.body = isJson(type)
      ? parsed(text, response, { type, as: "json" }, json)
      : text;

  return read;
}

async function unexpected(
  operation: Operation,
  response: Response,
  what: string,
): Promise<UnexpectedAnswer> {
  let text = "";
  let left = keptBytes;
  const decoder = new TextDecoder();
  for await (const chunk of bytesOf(response.body)) {
    text += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= chunk.length;
    if (left <= 0) break;
  }

  const start = `${operation.method} ${operation.path} was answered with ${what}`;
  return new UnexpectedAnswer(
    `${start}, which the contract does not document.`,
    response,
    text,
  );
}

function unreadable(
  response: Response,
  what: string,
  text: string,
  cause: unknown,
): UnreadableAnswer {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UnreadableAnswer(
    `An answer with the status ${String(response.status)} came in which ${what} cannot be read: ${reason}`,
    response,
    text,
    { cause },
  );
}
