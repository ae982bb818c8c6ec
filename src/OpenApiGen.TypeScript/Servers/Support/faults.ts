/** What an issue of zod says in terms of the contract. */

import type { core } from "zod";

import {
  demandOfEnum,
  demandOfInt64,
  demandOfFormat,
  describe,
  typeNames,
} from "./demands.js";
import { ofLeast, ofMost, ofRange } from "./limit-faults.js";
import { valueAt } from "./objects.js";

/** A rule that a value breaks. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly keyword: string;
  readonly message: string;
  /** True where the value is none of those that are allowed. */
  readonly isChoice?: boolean;
}

/** The rules that issues speak of; an issue of a union is what its likeliest branch has to say. */
export function faultsOf(
  issues: readonly core.$ZodIssue[],
  input: unknown,
  ofUnion: (
    issue: core.$ZodIssueInvalidUnion,
    input: unknown,
  ) => readonly Fault[],
): Fault[] {
  const faults = issues.flatMap((issue) => {
    const { path } = issue;
    if (path.length > 0 && valueAt(input, path) === undefined) {
      return [{ path, keyword: "required", message: "is required" }];
    }
    if (issue.code === "unrecognized_keys") {
      // In the order in which they stand: those beyond the first hundred would not be named.
      return issue.keys.slice(0, 100).map((key) => ({
        path: [...path, key],
        keyword: "additionalProperties",
        message: "is not a property that is known here",
      }));
    }
    if (issue.code === "invalid_union") {
      return ofUnion(issue, input);
    }
    const [keyword, message] = faultOf(issue, valueAt(input, path));
    return [
      {
        path,
        keyword,
        message,
        isChoice: issue.code === "invalid_value",
      },
    ];
  });
  return firstOfEach(faults);
}

function faultOf(
  issue: core.$ZodIssue,
  value: unknown,
): readonly [string, string] {
  switch (issue.code) {
    case "invalid_type":
      return ofType(issue, value);
    case "invalid_value":
      return ofValues(issue.values, value);
    case "invalid_format":
      return issue.format === "regex"
        ? ["pattern", `must match the pattern ${sourceOf(issue.pattern ?? "")}`]
        : ["format", demandOfFormat(issue.format)];
    case "too_small":
      return ofLeast(issue, value);
    case "too_big":
      return ofMost(issue, value);
    case "not_multiple_of":
      return ["multipleOf", `must be a multiple of ${issue.divisor}`];
    case "invalid_key":
      return ["propertyNames", "has a name that is not allowed here"];
    case "custom":
      return ofCustom(issue);
    default:
      return ["type", issue.message];
  }
}

function ofType(
  issue: core.$ZodIssueInvalidType,
  value: unknown,
): readonly [string, string] {
  const range = ofRange(issue.message);
  if (range !== undefined) {
    return range;
  }
  if (issue.message.startsWith("must be an integer")) {
    return ["type", issue.message];
  }
  if (issue.expected === "number" && typeof value === "number") {
    return ["format", "must fit a double-precision number"];
  }
  return [
    "type",
    `must be ${typeNames[issue.expected] ?? issue.expected}, not ${describe(value)}`,
  ];
}

/** Values of another type than all that are allowed are of the wrong type in the first place. */
function ofValues(
  values: readonly unknown[],
  value: unknown,
): readonly [string, string] {
  const [first] = values;
  if (values.length === 1 && first === null) {
    return ["type", `must be null, not ${describe(value)}`];
  }
  const isWhole = values.every(Number.isInteger);
  if (isWhole && typeof value === "number") {
    if (Math.abs(value) >= 2 ** 63) {
      return ["format", demandOfInt64];
    }
    if (!Number.isInteger(value)) {
      return ["type", "must be an integer, not a fraction"];
    }
  }
  const type = typeof first;
  const isOfOneType = values.every(
    (allowed) => typeof allowed === type && allowed !== null,
  );
  if (isOfOneType && typeof value !== type) {
    return [
      "type",
      `must be ${typeNames[isWhole ? "int" : type] ?? type}, not ${describe(value)}`,
    ];
  }
  return values.length === 1
    ? ["const", `must be ${String(first)}`]
    : ["enum", demandOfEnum(values)];
}

function ofCustom(issue: core.$ZodIssueCustom): readonly [string, string] {
  const keyword: unknown = issue.params?.["keyword"];
  const message: unknown = issue.params?.["message"];
  return [
    typeof keyword === "string" ? keyword : "not",
    typeof message === "string" ? message : issue.message,
  ];
}

/** The source of a regular expression that was turned into text with its slashes and flags. */
function sourceOf(pattern: string): string {
  return (/^\/(.*)\/[a-z]*$/s.exec(pattern)?.[1] ?? pattern).replaceAll(
    "\\/",
    "/",
  );
}

/** A string or a number is said to break one rule, the first in this order, however many it breaks. */
const scalarKeywords = [
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** Of a value that is of the wrong type nothing else is said; zod judges the length of whatever has one. */
function firstOfEach(faults: readonly Fault[]): Fault[] {
  const best = new Map<string, Fault>();
  for (const fault of faults) {
    const rank = rankOf(fault);
    const key = JSON.stringify(fault.path);
    const known = best.get(key);
    if (rank < Infinity && (known === undefined || rank < rankOf(known))) {
      best.set(key, fault);
    }
  }
  return faults.filter((fault) => {
    const first = best.get(JSON.stringify(fault.path));
    return (
      first === undefined ||
      first === fault ||
      (first.keyword !== "type" && rankOf(fault) === Infinity)
    );
  });
}

function rankOf(fault: Fault): number {
  if (fault.keyword === "type") {
    return -2;
  }
  // The range of a whole number's type goes before the limits of the contract.
  if (fault.message.startsWith("must be from ")) {
    return -1;
  }
  const rank = scalarKeywords.indexOf(fault.keyword);
  return rank < 0 ? Infinity : rank;
}
