/** Headers as they were sent. */

import type { IncomingMessage } from "node:http";

/** All lines of a header, which `headers` would join or leave out. Node reads them byte by byte; where the bytes are UTF-8, that is meant. */
export function headerLines(
  request: IncomingMessage,
  name: string,
): readonly string[] {
  return (request.headersDistinct[name.toLowerCase()] ?? []).map(utf8);
}

function utf8(line: string): string {
  if (/^[\0-\x7f]*$/.test(line)) {
    return line;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Buffer.from(line, "latin1"),
    );
  } catch {
    return line;
  }
}
