import type { z } from "zod";

/** A value that stands in for an absent one, each time anew: nobody may change what the next one gets. */
export function withDefault<T extends z.ZodType>(
  schema: T,
  value: z.util.NoUndefined<z.output<T>>,
): z.ZodDefault<T> {
  return schema.default(() => structuredClone(value));
}
