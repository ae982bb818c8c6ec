/** Judges values by schemas. */

import type { core, ZodType } from "zod";

import type { Violation } from "./errors.js";
import { describe } from "./demands.js";
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
    const result = schema.safeParse(value, { error: demandOfNumber });
    return result.success
        ? { value: result.data }
        : { violations: violationsOf(result.error.issues, value, fieldOf) };
}

/**
 * Whole numbers have a kind of their own for people, and a range that is their format. Only here zod tells which schema an issue is
 * of, so what is said of them is made here.
 */
function demandOfNumber(issue: core.$ZodRawIssue): string | undefined {
    const format = numberFormatOf(issue.inst);
    if (format === undefined) {
        return undefined;
    }
    if (issue.code === "invalid_type" && format.includes("int")) {
        return typeof issue.input === "number" && Number.isFinite(issue.input)
            ? "must be an integer, not a fraction"
            : `must be an integer, not ${describe(issue.input)}`;
    }
    const range = ranges[format];
    return range !== undefined &&
        (issue.code === "too_big" || issue.code === "too_small") &&
        isOwnLimit(issue, range)
        ? `must be from ${range[0]} to ${range[1]}`
        : undefined;
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

function isOwnLimit(
    issue: core.$ZodRawIssue,
    range: readonly [number, number],
): boolean {
    return range.includes(
        (issue.code === "too_big"
            ? issue["maximum"]
            : issue["minimum"]) as number,
    );
}

function numberFormatOf(schema: unknown): string | undefined {
    const def = (
        schema as
            | { _zod?: { def?: { check?: unknown; format?: unknown } } }
            | undefined
    )?._zod?.def;
    return def?.check === "number_format" && typeof def.format === "string"
        ? def.format
        : undefined;
}
