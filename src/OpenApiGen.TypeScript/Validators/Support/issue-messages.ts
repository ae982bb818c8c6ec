import type * as z from "zod";
import { formatDemand, isKnownFormat } from "./format-demands.js";
import { areWhole, isBeyondInt64, isSafeRange } from "./issue-keywords.js";
import { describeKind } from "./issues.js";
import { rangeMessage } from "./number-formats.js";
import { hasWords } from "./reporting.js";
import { tooLong, tooShort } from "./string-length.js";

const descriptions: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "an integer",
  bigint: "an integer",
  boolean: "a boolean",
  null: "null",
  array: "an array",
  tuple: "an array",
  object: "an object",
  record: "an object",
  map: "an object",
  file: "a file",
};

const mostListed = 12;

/** What an issue says, in the words of the runtime library for .NET. */
export function messageOf(issue: z.core.$ZodIssue, keyword: string): string {
  if (keyword === "required") {
    return issue.code === "custom" ? issue.message : "is required";
  }

  switch (issue.code) {
    case "invalid_type":
      if (hasWords(issue)) {
        return issue.message;
      }

      return keyword === "format"
        ? "must fit a double-precision number"
        : wrongType(issue.expected, issue.input);
    case "invalid_value":
      if (keyword === "format") {
        return rangeMessage("int64");
      }

      return keyword === "type"
        ? wrongType(typeOfListed(issue.values), issue.input)
        : `must be ${listed(issue.values)}`;
    case "too_small":
      return issue.origin === "string"
        ? tooShort(Number(issue.minimum), lengthOf(issue.input))
        : outside(issue, "at least", "greater than", issue.minimum);
    case "too_big":
      return issue.origin === "string"
        ? tooLong(Number(issue.maximum), lengthOf(issue.input))
        : outside(issue, "at most", "less than", issue.maximum);
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "invalid_format":
      return isKnownFormat(issue.format)
        ? formatDemand(issue.format)
        : issue.message;
    case "invalid_union":
      return keyword === "discriminator" && "options" in issue
        ? discriminatorDemand(issue.options ?? [])
        : issue.message;
    case "unrecognized_keys":
      return "is not a property that is known here";
    default:
      return issue.message;
  }
}

/** What is said of a property whose value says nothing about which branch a value belongs to. */
export function discriminatorDemand(values: readonly unknown[]): string {
  return `must be one of ${values.length > mostListed ? `${values.length} values` : values.join(", ")}`;
}

function wrongType(expected: string, value: unknown): string {
  const isFraction =
    typeof value === "number" && descriptions[expected] === "an integer";
  return `must be ${descriptions[expected] ?? expected}, not ${isFraction ? "a fraction" : describeKind(value)}`;
}

function typeOfListed(values: readonly unknown[]): string {
  const [first] = values;
  return first === null ? "null" : areWhole(values) ? "int" : typeof first;
}

function listed(values: readonly unknown[]): string {
  const [first, second] = values;
  if (second === undefined) {
    // A constant stands for itself.
    return String(first);
  }

  return values.length > mostListed && typeof first === "string"
    ? `one of ${values.length} values such as ${readable(first)} and ${readable(second)}`
    : `one of ${values.map(readable).join(", ")}`;
}

/** In quotes where nobody could tell where a string begins or ends. */
function readable(value: unknown): string {
  const text = String(value);
  return typeof value !== "string" || /^[\p{L}\p{Nd}\-_./:]+$/u.test(text)
    ? text
    : `"${text}"`;
}

function outside(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  relation: string,
  strictRelation: string,
  limit: number | bigint,
): string {
  switch (issue.origin) {
    case "array":
    case "set":
      return relation === "at least" && limit == 1
        ? "must not be empty"
        : `must have ${relation} ${limit} items, not ${lengthOf(issue.input)}`;
    case "file":
      return `must have ${relation} ${limit} bytes, not ${lengthOf(issue.input)}`;
    case "object":
    case "map":
      return `must have ${relation} ${limit} properties, not ${lengthOf(issue.input)}`;
    default:
      if (isSafeRange(limit)) {
        return isBeyondInt64(issue.input)
          ? rangeMessage("int64")
          : `must be from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}`;
      }

      return `must be ${issue.inclusive === false ? strictRelation : relation} ${limit}`;
  }
}

function lengthOf(value: unknown): number {
  if (value instanceof Blob) {
    return value.size;
  }

  return typeof value === "string" || Array.isArray(value)
    ? value.length
    : Object.keys(value ?? {}).length;
}
