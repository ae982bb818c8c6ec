/** What issues of zod say of values that are too small or too large. */

import type { core } from "zod";

import { lengthOf } from "./demands.js";

/** What a value below a limit breaks. */
export function ofLeast(
  issue: core.$ZodIssueTooSmall,
  value: unknown,
): readonly [string, string] {
  const least = issue.minimum;
  switch (issue.origin) {
    case "string":
      return [
        "minLength",
        least === 1
          ? "must not be empty"
          : `must have at least ${least} characters, not ${sizeOf(value)}`,
      ];
    case "array":
    case "set":
      return [
        "minItems",
        least === 1
          ? "must not be empty"
          : `must have at least ${least} items, not ${sizeOf(value)}`,
      ];
    case "file":
      return [
        "minLength",
        `must have at least ${least} bytes, not ${sizeOf(value)}`,
      ];
    case "map":
    case "record":
      return [
        "minProperties",
        `must have at least ${least} properties, not ${sizeOf(value)}`,
      ];
    default:
      return (
        ofRange(issue.message) ??
        (issue.inclusive === false
          ? ["exclusiveMinimum", `must be greater than ${least}`]
          : ["minimum", `must be at least ${least}`])
      );
  }
}

/** What a value above a limit breaks. */
export function ofMost(
  issue: core.$ZodIssueTooBig,
  value: unknown,
): readonly [string, string] {
  const most = issue.maximum;
  switch (issue.origin) {
    case "string":
      return [
        "maxLength",
        `must have at most ${most} character${most === 1 ? "" : "s"}, not ${sizeOf(value)}`,
      ];
    case "array":
    case "set":
      return [
        "maxItems",
        `must have at most ${most} items, not ${sizeOf(value)}`,
      ];
    case "file":
      return [
        "maxLength",
        `must have at most ${most} bytes, not ${sizeOf(value)}`,
      ];
    case "map":
    case "record":
      return [
        "maxProperties",
        `must have at most ${most} properties, not ${sizeOf(value)}`,
      ];
    default:
      return (
        ofRange(issue.message) ??
        (issue.inclusive === false
          ? ["exclusiveMaximum", `must be less than ${most}`]
          : ["maximum", `must be at most ${most}`])
      );
  }
}

/** What a number beyond the range of its type breaks. */
export function ofRange(
  message: string,
): readonly [string, string] | undefined {
  return message.startsWith("must be from ") ? ["format", message] : undefined;
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") {
    return lengthOf(value);
  }
  if (Array.isArray(value)) {
    return value.length;
  }
  return value instanceof Blob ? value.size : Object.keys(Object(value)).length;
}
