/** Encodings of text that clients may use. Bytes that have no meaning in one are an error: nobody wants U+FFFD in their data. */

import { isAscii } from "node:buffer";

/** Encodings by the names that media types have for them. */
const encodings: Readonly<Record<string, string>> = {
  "utf-8": "utf-8",
  // Big-endian unless a mark says otherwise (RFC 2781, section 4.3).
  "utf-16": "utf-16be",
  "utf-16be": "utf-16be",
  "utf-16le": "utf-16le",
  "iso-8859-1": "latin1",
  "us-ascii": "ascii",
};

/** The encoding that a charset names, UTF-8 where there is none; undefined for one that is not known. */
export function encodingOf(charset: string | undefined): string | undefined {
  return charset === undefined ? "utf-8" : encodings[charset.toLowerCase()];
}

/** Text without a byte order mark; undefined where bytes have no meaning. */
export function decodeText(
  encoding: string,
  bytes: Uint8Array,
): string | undefined {
  if (encoding === "ascii" && !isAscii(bytes)) {
    return undefined;
  }
  // What the web calls latin1 is Windows-1252, which has other characters from 80 to 9F.
  if (encoding === "ascii" || encoding === "latin1") {
    return Buffer.from(bytes).toString("latin1");
  }
  const isMarkedLittle =
    encoding === "utf-16be" && bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isMarkedLittle ? "utf-16le" : encoding, {
      fatal: true,
    }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON is UTF-8 without a mark, which is kept here for the reader to refuse; undefined where bytes have no meaning. */
export function decodeJson(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", {
      fatal: true,
      ignoreBOM: true,
    }).decode(bytes);
  } catch {
    return undefined;
  }
}
