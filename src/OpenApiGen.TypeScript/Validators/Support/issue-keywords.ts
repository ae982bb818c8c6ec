import type * as z from "zod";
import type { RawIssue } from "./issues.js";

/** The same keywords for numbers, text and containers. */
const limits: Record<string, readonly [least: string, most: string]> = {
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
  set: ["minItems", "maxItems"],
  object: ["minProperties", "maxProperties"],
  map: ["minProperties", "maxProperties"],
  file: ["minLength", "maxLength"],
};

/**
 * The keyword of JSON Schema that an issue speaks of.
 *
 * @param issue - An issue with its input, which only tells that something is absent: parse with `reportInput`.
 */
export function keywordOf(issue: RawIssue | z.core.$ZodIssue): string {
  switch (issue.code) {
    case "custom": {
      const keyword: unknown = issue.params?.["keyword"];
      return typeof keyword === "string" ? keyword : "custom";
    }
    case "invalid_type":
      return issue.input === undefined ? "required" : "type";
    case "invalid_value":
      return issue.input === undefined
        ? "required"
        : issue.values?.length === 1
          ? "const"
          : "enum";
    case "too_small":
      return (
        limits[String(issue.origin)]?.[0] ??
        (issue.inclusive === false ? "exclusiveMinimum" : "minimum")
      );
    case "too_big":
      return (
        limits[String(issue.origin)]?.[1] ??
        (issue.inclusive === false ? "exclusiveMaximum" : "maximum")
      );
    case "not_multiple_of":
      return "multipleOf";
    case "invalid_format":
      return issue.format === "regex" ? "pattern" : "format";
    case "unrecognized_keys":
      return "additionalProperties";
    case "invalid_key":
      return "propertyNames";
    default:
      return "anyOf";
  }
}
