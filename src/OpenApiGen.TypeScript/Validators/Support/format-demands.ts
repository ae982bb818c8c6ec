const descriptions: Readonly<Record<string, string>> = {
  email: "an e-mail address such as name@example.com",
  "idn-email": "an e-mail address such as name@example.com",
  hostname: "a host name such as www.example.com",
  "idn-hostname": "a host name such as www.example.com",
  ipv4: "an IPv4 address such as 192.0.2.1",
  ipv6: "an IPv6 address such as 2001:db8::1",
  uri: "a URI such as https://example.com/path",
  "uri-reference": "a URI or a relative reference such as /path",
  iri: "an IRI such as https://example.com/path",
  "iri-reference": "an IRI or a relative reference such as /path",
  "uri-template": "a URI template such as /users/{id}",
  "json-pointer": "a JSON pointer such as /items/0",
  "relative-json-pointer": "a relative JSON pointer such as 1/name",
  regex: "a regular expression of ECMA-262",
  uuid: "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
  date: "a date such as 2026-01-31",
  time: "a time with an offset such as 12:00:00Z",
  "time-local": "a time without an offset such as 12:00:00",
  "date-time": "a date-time such as 2026-01-31T12:00:00Z",
  "date-time-local":
    "a date-time without an offset such as 2026-01-31T12:00:00",
  duration: "a duration such as P3DT12H",
  "typed-duration": "a duration such as P3DT12H",
  base64url: "base64url",
  byte: "base64",
};

/** True for formats of which something is said. */
export function isKnownFormat(name: string): boolean {
  return Object.hasOwn(descriptions, name);
}

/** What is said of a string that does not have a format. */
export function formatDemand(name: string): string {
  return `must be ${descriptions[name]}`;
}
