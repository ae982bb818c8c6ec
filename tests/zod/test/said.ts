import type * as z from "zod";
import { keywordOf } from "../validation/index.js";

/** A violation as the runtime library for .NET says it. */
export type Said = [pointer: string, code: string, message: string];

/** Puts a violation, or an issue of zod, in these terms. */
export function said(issue: z.core.$ZodIssue): Said;
export function said(
  path: readonly PropertyKey[],
  keyword: string,
  message: string,
): Said;
export function said(
  first: z.core.$ZodIssue | readonly PropertyKey[],
  keyword?: string,
  message?: string,
): Said {
  return "code" in first
    ? [
        pointer(
          first.code === "unrecognized_keys"
            ? [...first.path, first.keys[0]!]
            : first.path,
        ),
        keywordOf(first),
        first.message,
      ]
    : [pointer(first), keyword!, message!];
}

/** What is wrong with a value. */
export function issuesOf(schema: z.ZodType, value: unknown): Said[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : result.error.issues.map((issue) => said(issue));
}

function pointer(path: readonly PropertyKey[]): string {
  return path
    .map((p) => `/${String(p).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}
