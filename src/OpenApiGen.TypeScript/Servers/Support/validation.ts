/** Judges values by schemas. */

import type { core, ZodType } from "zod";

import type { Violation } from "./errors.js";
import { demandOfInt64, describe } from "./demands.js";
import { exclusive } from "./unions.js";
import { violationsOf } from "./violations.js";

/** What a value came to. */
export type Judged =
  | { readonly value: unknown; readonly violations?: undefined }
  | { readonly violations: readonly Violation[] };

/** Judges a value: what the schema makes of it, defaults included, or everything that is wrong with it. */
export function judge(
  schema: ZodType,
  value: unknown,
  fieldOf?: (path: readonly PropertyKey[]) => string,
): Judged {
  const result = schema.safeParse(value, { error: messageOf });
  return result.success
    ? { value: result.data }
    : { violations: violationsOf(result.error.issues, value, fieldOf) };
}

/** Only here zod tells which schema an issue is of, so what depends on that is put into the message here. */
function messageOf(issue: core.$ZodRawIssue): string | undefined {
  const def = (issue.inst as { _zod?: { def?: Definition } } | undefined)?._zod
    ?.def;
  if (issue.code === "invalid_union") {
    return def?.inclusive === false ? exclusive : undefined;
  }
  const range =
    def?.check === "number_format" ? ranges[def.format ?? ""] : undefined;
  return range && demandOfInteger(issue, range);
}

interface Definition {
  readonly check?: string;
  readonly format?: string;
  readonly inclusive?: boolean;
}

/** Whole numbers have a kind of their own for people, and a range that is their format. */
function demandOfInteger(
  issue: core.$ZodRawIssue,
  range: Range,
): string | undefined {
  const { code, input } = issue;
  if (code === "invalid_type") {
    // zod takes infinity, which is what JSON's largest numbers become, for no number at all.
    return typeof input !== "number"
      ? `must be an integer, not ${describe(input)}`
      : Number.isFinite(input)
        ? "must be an integer, not a fraction"
        : demandOfInt64;
  }
  const limit =
    code === "too_big"
      ? issue["maximum"]
      : code === "too_small"
        ? issue["minimum"]
        : undefined;
  if (issue["note"] !== undefined && Math.abs(Number(input)) >= 2 ** 63) {
    return demandOfInt64;
  }
  return issue["note"] !== undefined || limit === range[0] || limit === range[1]
    ? demandOfRange(range)
    : undefined;
}

type Range = readonly [number, number];

const ranges: Readonly<Record<string, Range>> = {
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

function demandOfRange([least, most]: Range): string {
  return `must be from ${least} to ${most}`;
}
