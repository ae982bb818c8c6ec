/** Items that are sent as they come: JSON Lines, JSON text sequences (RFC 7464), server-sent events. */

import { isObject } from "../validation/issues.js";
import { toJson } from "./json-writer.js";

/** The bytes of a sequence. Of server-sent events, an item is an event with its fields, or the data of one. */
export async function* sequenceOf(
  items: AsyncIterable<unknown>,
  mediaType: string,
  areEvents: boolean,
): AsyncGenerator<Uint8Array, void> {
  const isEventStream = /^text\/event-stream/i.test(mediaType);
  const isSequence = /json-seq/i.test(mediaType);
  const prefix = isEventStream ? "data: " : isSequence ? "\u001e" : "";
  for await (const item of items) {
    const text =
      areEvents && isObject(item)
        ? fieldsOf(item)
        : `${prefix}${toJson(item)}\n`;
    yield Buffer.from(isEventStream ? `${text}\n` : text);
  }
}

/** The properties of an object as fields of an event: text as it is, every line of data a field of its own, other values as JSON. */
function fieldsOf(event: object): string {
  let fields = "";
  for (const [name, value] of Object.entries(event) as [string, unknown][]) {
    if (value === null || value === undefined) {
      continue;
    }
    if (typeof value !== "string") {
      fields += `${name}: ${toJson(value)}\n`;
      continue;
    }
    if (name === "id" && value.includes("\0")) {
      throw new Error(
        "The id of an event must not contain NUL: clients pass over such an id, and would go on from an earlier event.",
      );
    }
    // Data may have lines; of any other field the last line would be all that arrives.
    const lines = value.split(/\r\n|\r|\n/);
    for (const line of name === "data" ? lines : [lines.join(" ")]) {
      fields += `${name}: ${line}\n`;
    }
  }
  return fields;
}
