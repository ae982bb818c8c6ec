import type { JsonForm } from "./operation.js";

/** Characters that encodeURIComponent leaves although they are reserved. */
const left = /[!'()*]/g;

/** Percent-encodes everything but what RFC 3986 calls unreserved. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(left, percent);
}

/**
 * Percent-encodes all but reserved characters and what is percent-encoded already, as `allowReserved` wants. Characters that
 * would end the value where it stands are encoded all the same, or another value would arrive.
 */
export function encodeUnreserved(text: string, ends: RegExp): string {
  return text.replace(
    /%[0-9A-Fa-f]{2}|[:/?#[\]@!$&'()*+,;=]+|[^%:/?#[\]@!$&'()*+,;=]+|%/g,
    (part) =>
      part.length === 3 && part.startsWith("%")
        ? part
        : /^[:/?#[\]@!$&'()*+,;=]/.test(part)
          ? part.replace(ends, percent)
          : encode(part),
  );
}

function percent(character: string): string {
  return "%" + character.charCodeAt(0).toString(16).toUpperCase();
}

/** True for what is sent; null and undefined are left out. */
export function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** True for what has properties. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Properties that are sent. */
export function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, v]) => isPresent(v));
}

/** A value as text. Styles say nothing of lists in lists and of objects in objects: those are written as JSON. */
export function textOf(value: unknown, json: JsonForm): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? json.stringify(value) : String(value);
}
