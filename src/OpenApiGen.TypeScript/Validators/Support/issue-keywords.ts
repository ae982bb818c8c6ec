import type * as z from "zod";
import { isObject, type RawIssue } from "./issues.js";
import { has } from "./json-equality.js";

/** An issue as parsers note it, or as they give it to their callers when told to `reportInput`. */
export type AnyIssue = RawIssue | z.core.$ZodIssue;

/** The same keywords for text and containers. */
const limits: Readonly<Record<string, readonly [least: string, most: string]>> =
  {
    string: ["minLength", "maxLength"],
    file: ["minLength", "maxLength"],
    array: ["minItems", "maxItems"],
    set: ["minItems", "maxItems"],
    object: ["minProperties", "maxProperties"],
    map: ["minProperties", "maxProperties"],
  };

/**
 * The keyword of JSON Schema that an issue speaks of.
 *
 * @param issue - An issue with its input, without which nobody can tell what is absent from what is wrong.
 */
export function keywordOf(issue: AnyIssue): string {
  switch (issue.code) {
    case "custom": {
      const keyword: unknown = issue.params?.["keyword"];
      return typeof keyword === "string" ? keyword : "custom";
    }
    case "invalid_type":
      return issue.input === undefined
        ? "required"
        : issue.expected === "number" && isBeyondDoubles(issue.input)
          ? "format"
          : "type";
    case "invalid_value":
      return keywordOfValue(issue.input, issue.values ?? []);
    case "too_small":
      return keywordOfLimit(issue, 0, issue.minimum);
    case "too_big":
      return keywordOfLimit(issue, 1, issue.maximum);
    case "not_multiple_of":
      return "multipleOf";
    case "invalid_format":
      return issue.format === "regex" ? "pattern" : "format";
    case "unrecognized_keys":
      return "additionalProperties";
    case "invalid_key":
      return "propertyNames";
    case "invalid_union":
      return issue.discriminator === undefined
        ? "anyOf"
        : keywordOfDiscriminator(issue.input, issue.discriminator);
    default:
      return "anyOf";
  }
}

function keywordOfDiscriminator(value: unknown, name: unknown): string {
  return isObject(value) && !has(value, String(name))
    ? "required"
    : "discriminator";
}

/** True for what JSON.parse has made of a number that no double has room for. */
export function isBeyondDoubles(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

/** True for a limit that nobody but zod has set: whole numbers are those of which doubles have every digit. */
export function isSafeRange(limit: unknown): boolean {
  return Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER;
}

/** True for numbers that are whole as JSON goes, and that no service could hold. */
export function isBeyondInt64(value: unknown): boolean {
  return Math.abs(Number(value)) >= 2 ** 63;
}

/** True for values that are whole numbers, all of them. */
export function areWhole(values: readonly unknown[]): boolean {
  return values.every(
    (value) => typeof value === "bigint" || Number.isInteger(value),
  );
}

/** A value of another type than those that are listed has the wrong type. */
function keywordOfValue(value: unknown, listed: readonly unknown[]): string {
  if (value === undefined) {
    return "required";
  }

  if (!listed.some((other) => typeof other === typeof value)) {
    return "type";
  }

  if (areWhole(listed) && typeof value === "number") {
    if (isBeyondInt64(value)) {
      return "format";
    }

    if (!Number.isInteger(value)) {
      return "type";
    }
  }

  return listed.length === 1 ? "const" : "enum";
}

function keywordOfLimit(
  { origin, inclusive }: { origin?: unknown; inclusive?: unknown },
  side: 0 | 1,
  limit: unknown,
): string {
  const named = limits[String(origin)];
  if (named !== undefined) {
    return named[side];
  }

  if (isSafeRange(limit)) {
    return "format";
  }

  const keyword = side === 0 ? "Minimum" : "Maximum";
  return inclusive === false ? `exclusive${keyword}` : keyword.toLowerCase();
}
