import type * as z from "zod";

/** What zod's parsers hand on from one to the next: the value, and what is wrong with it. */
export type Payload = z.core.ParsePayload;

/** Where in a value something is, from the outside in. */
export type Path = PropertyKey[];

/** An issue of zod before it has a message. */
export type RawIssue = z.core.$ZodRawIssue;

/** Notes that a value breaks a keyword of its contract, in the words of the runtime library for .NET. */
export function report(
  payload: Payload,
  keyword: string,
  message: string,
  path: Path = [],
): void {
  // It continues: checks behind this one have something to say as well.
  payload.issues.push({
    code: "custom",
    input: payload.value,
    path,
    message,
    params: { keyword },
    continue: true,
  });
}

/** Notes that a value has another type than it must have. What is absent is said as zod says it, so that all that is absent looks alike. */
export function reportType(
  payload: Payload,
  expected: z.core.$ZodInvalidTypeExpected,
  description: string,
): void {
  if (payload.value === undefined) {
    payload.issues.push({
      code: "invalid_type",
      expected,
      input: undefined,
      path: [],
    });
  } else {
    const found = describeKind(payload.value);
    report(payload, "type", `must be ${description}, not ${found}`);
  }
}

/** What a value is in JSON, for people. */
export function describeKind(value: unknown): string {
  switch (typeof value) {
    case "string":
      return "a string";
    case "number":
    case "bigint":
      return "a number";
    case "boolean":
      return "a boolean";
    default:
      return value === null
        ? "null"
        : Array.isArray(value)
          ? "an array"
          : "an object";
  }
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
