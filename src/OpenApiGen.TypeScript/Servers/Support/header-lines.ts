/** Headers as they were sent. */

import type { IncomingMessage } from "node:http";

/** All lines of a header, which `headers` would join or leave out. */
export function headerLines(
    request: IncomingMessage,
    name: string,
): readonly string[] {
    return request.headersDistinct[name.toLowerCase()] ?? [];
}
