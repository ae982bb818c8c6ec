import type * as z from "zod";
import { reporting, violationsOf, type SchemaViolation } from "../validation/index.js";

/** A violation as the runtime library for .NET says it. */
export type Said = [pointer: string, code: string, message: string];

/** Puts a violation in these terms. */
export function said({ path, keyword, message }: SchemaViolation): Said {
  return [pointer(path), keyword, message];
}

/** What is wrong with a value. */
export function issuesOf(schema: z.ZodType, value: unknown): Said[] {
  const result = schema.safeParse(value, reporting);
  return result.success ? [] : violationsOf(result.error.issues).map(said);
}

function pointer(path: readonly PropertyKey[]): string {
  return path
    .map((p) => `/${String(p).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}
