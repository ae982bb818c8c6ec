import { isObject, textOf } from "./encoding.js";
import { multipart } from "./forms.js";
import type { FullContent, JsonForm } from "./operation.js";
import { formPairs } from "./parameters.js";
import { streamOf } from "./streams.js";

/** Bytes that are sent. Streams are sent as they come, which browsers do over HTTP/2 only. */
export type Bytes =
  | Blob
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | string;

/** A request whose body may be whatever has bytes. */
export type WithBytes<R> = R extends { body?: infer B }
  ? Extract<B, AsyncIterable<Uint8Array>> extends never
    ? R
    : { [K in keyof R]: K extends "body" ? R[K] | Bytes : R[K] }
  : R;

/** A body as fetch takes it. */
export interface EncodedBody {
  readonly body: NonNullable<RequestInit["body"]>;
  /** The media type with its parameters. */
  readonly type: string;
  /** True where fetch has to be told that it cannot send it twice. */
  readonly isStream: boolean;
}

/** Writes a body. */
export function encodeBody(
  value: unknown,
  content: FullContent,
  json: JsonForm,
): EncodedBody {
  const { type, as, fields } = content;
  switch (as) {
    case "json":
      return whole(json.stringify(value), type);
    case "form":
      return whole(
        isObject(value)
          ? formPairs(value, fields ?? {}, json).join("&")
          : textOf(value, json),
        type,
      );
    case "multipart": {
      const form = multipart(isObject(value) ? value : {}, fields ?? {}, json);
      return whole(form, form.type);
    }
    case "text":
      return whole(textOf(value, json), type);
    default:
      return bytes(value, type);
  }
}

function bytes(value: unknown, type: string): EncodedBody {
  // A Blob would send its own media type, which is not always the one that was chosen.
  if (value instanceof Blob)
    return whole(value.slice(0, value.size, type), type);

  if (value instanceof ReadableStream)
    return { body: value as EncodedBody["body"], type, isStream: true };

  if (isObject(value) && Symbol.asyncIterator in value) {
    const body = streamOf(value as unknown as AsyncIterable<Uint8Array>);
    return { body, type, isStream: true };
  }

  return whole(value as EncodedBody["body"], type);
}

function whole(body: EncodedBody["body"], type: string): EncodedBody {
  return { body, type, isStream: false };
}
