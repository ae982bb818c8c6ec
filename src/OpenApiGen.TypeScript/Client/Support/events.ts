/** A server-sent event as it comes. */
export interface RawEvent {
  data: string;
  event?: string;
  id?: string;
  /** Milliseconds to wait before asking again. */
  retry?: number;
}

/** Where lines end. */
export const lineEnd = /\r\n|\r|\n/g;

/** Events of lines, as WHATWG's HTML standard reads them: what has no data is no event, and neither is what lacks its empty line. */
export async function* eventsOf(
  lines: AsyncIterable<string>,
): AsyncGenerator<RawEvent, void, undefined> {
  let data: string[] = [];
  let fields: Omit<RawEvent, "data"> = {};
  for await (const line of lines) {
    if (line === "") {
      if (data.length > 0) yield { data: data.join("\n"), ...fields };
      data = [];
      fields = {};
      continue;
    }

    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data.push(value);
    else if (name === "event") fields.event = value;
    else if (name === "id" && !value.includes("\0")) fields.id = value;
    else if (name === "retry" && /^[0-9]+$/.test(value))
      fields.retry = Number(value);
  }
}
