import type * as z from "zod";
import { keywordOf } from "./issue-keywords.js";
import { messageOf } from "./issue-messages.js";
import type { SchemaViolation } from "./schema-run.js";

/**
 * What is wrong with a value, in the terms of JSON Schema and in the words of the runtime library for .NET.
 *
 * @param issues - What a parser gave: `schema.safeParse(value, reporting)`.
 */
export function violationsOf(
  issues: readonly z.core.$ZodIssue[],
): SchemaViolation[] {
  return issues.flatMap((issue) => {
    const keyword = keywordOf(issue);
    const message = messageOf(issue, keyword);
    const paths =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    return paths.map((path) => ({ path, keyword, message }));
  });
}
