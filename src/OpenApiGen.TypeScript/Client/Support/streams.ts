/** Bytes of a stream as they come. Whoever stops early cancels the stream; browsers' streams cannot be iterated everywhere. */
export async function* bytesOf(
  stream: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (stream === null) return;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A stream that failed fails again here, which is no news.
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

/** A stream of bytes that come from anywhere. */
export function streamOf(
  source: AsyncIterable<Uint8Array>,
): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** All bytes of a body, for those who have room for them. */
export async function readBytes(
  body: AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
  }

  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }

  return all;
}

/** Text in UTF-8, whose characters may be split among chunks; a byte order mark is left out. */
export async function* textsOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }

  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** What stands between separators; behind the last one only where there is something. */
export async function* piecesOf(
  texts: AsyncIterable<string>,
  separator: RegExp,
): AsyncGenerator<string, void, undefined> {
  let open = "";
  let endedInReturn = false;
  for await (const text of texts) {
    // The second half of a line end that is split among chunks.
    let start: number = endedInReturn && text.startsWith("\n") ? 1 : 0;
    endedInReturn = false;
    const skipped = start;
    for (const match of text.slice(skipped).matchAll(separator)) {
      const at = skipped + match.index;
      yield open + text.slice(start, at);
      open = "";
      start = at + match[0].length;
      endedInReturn = match[0] === "\r" && start === text.length;
    }

    open += text.slice(start);
  }

  if (open !== "") yield open;
}
