/** What is said of values that break a rule, in the words that all services of a contract use. */

/** What a value is, for people. */
export function describe(value: unknown): string {
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "an array";
  }
  switch (typeof value) {
    case "string":
      return "a string";
    case "number":
      return "a number";
    case "boolean":
      return "a boolean";
    default:
      return "an object";
  }
}

/** Types as zod names them, for people. */
export const typeNames: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "an integer",
  boolean: "a boolean",
  object: "an object",
  record: "an object",
  array: "an array",
  tuple: "an array",
  null: "null",
  file: "a file",
};

/** Formats of strings, for people. */
const formats: Readonly<Record<string, string>> = {
  email: "an e-mail address such as name@example.com",
  "idn-email": "an e-mail address such as name@example.com",
  hostname: "a host name such as www.example.com",
  "idn-hostname": "a host name such as www.example.com",
  ipv4: "an IPv4 address such as 192.0.2.1",
  ipv6: "an IPv6 address such as 2001:db8::1",
  uri: "a URI such as https://example.com/path",
  url: "a URI such as https://example.com/path",
  "uri-reference": "a URI or a relative reference such as /path",
  iri: "an IRI such as https://example.com/path",
  "iri-reference": "an IRI or a relative reference such as /path",
  "uri-template": "a URI template such as /users/{id}",
  "json-pointer": "a JSON pointer such as /items/0",
  "relative-json-pointer": "a relative JSON pointer such as 1/name",
  // "regex" itself is what zod calls a pattern.
  "ecma-regex": "a regular expression of ECMA-262",
  uuid: "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
  guid: "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
  date: "a date such as 2026-01-31",
  time: "a time with an offset such as 12:00:00Z",
  "time-local": "a time without an offset such as 12:00:00",
  "date-time": "a date-time such as 2026-01-31T12:00:00Z",
  datetime: "a date-time such as 2026-01-31T12:00:00Z",
  "date-time-local":
    "a date-time without an offset such as 2026-01-31T12:00:00",
  duration: "a duration such as P3DT12H",
  base64url: "base64url",
  byte: "base64",
  base64: "base64",
};

/** What is said of a string that does not have a format. */
export function demandOfFormat(format: string): string {
  return `must be ${formats[format] ?? `of format ${format}`}`;
}

/** What is said of a whole number that no service could hold. */
export const demandOfInt64 = `must be from ${-(2n ** 63n)} to ${2n ** 63n - 1n}`;

/** What is said of a value that is none of several. */
export function demandOfEnum(values: readonly unknown[]): string {
  const words = values.map((value) =>
    typeof value === "string" && !/^[\p{L}\p{Nd}\-_./:]+$/u.test(value)
      ? `"${value}"`
      : String(value),
  );
  const [first, second] = words;
  if (words.length === 1) {
    return `must be ${first}`;
  }
  return words.length > 12
    ? `must be one of ${words.length} values such as ${first} and ${second}`
    : `must be one of ${words.join(", ")}`;
}

/** The number of characters of a string as JSON Schema counts them: code points. */
export function lengthOf(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      count--;
    }
  }
  return count;
}
