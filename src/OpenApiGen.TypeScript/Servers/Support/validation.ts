/** Judges values by schemas. */

import type { ZodType } from "zod";

import { reporting, violationsOf } from "../validation/index.js";
import type { Violation } from "./errors.js";
import { listOf } from "./violations.js";

/** What a value came to. */
export type Judged =
  | { readonly value: unknown; readonly violations?: undefined }
  | { readonly violations: readonly Violation[] };

/** Judges a value: what the schema makes of it, defaults included, or what is wrong with it. */
export function judge(
  schema: ZodType,
  value: unknown,
  fieldOf?: (path: readonly PropertyKey[]) => string,
): Judged {
  const result = schema.safeParse(value, reporting);
  return result.success
    ? { value: result.data }
    : {
        violations: listOf(violationsOf(result.error.issues), value, fieldOf),
      };
}
