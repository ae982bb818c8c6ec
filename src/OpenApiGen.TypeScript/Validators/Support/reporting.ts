import type * as z from "zod";
import { isBeyondDoubles } from "./issue-keywords.js";
import { describeKind, type RawIssue } from "./issues.js";
import { rangeMessage } from "./number-formats.js";

/** What parsers are told whose issues become violations: `schema.safeParse(value, reporting)`. */
export const reporting: z.core.ParseContext<z.core.$ZodIssue> = {
  reportInput: true,
  // Only here zod tells which schema an issue is of: of whole numbers it says that they have to be numbers.
  error: (issue) =>
    issue.code === "invalid_type" && isOfWholeNumber(issue)
      ? wholeNumberMessage(issue.input)
      : undefined,
};

/** True for what {@link reporting} has found words for. */
export function hasWords(issue: z.core.$ZodIssueInvalidType): boolean {
  return issue.message.startsWith("must be ");
}

function isOfWholeNumber(issue: RawIssue): boolean {
  const schema = issue.inst as z.core.$ZodType | undefined;
  const definition = schema?._zod.def as { check?: unknown } | undefined;
  return definition?.check === "number_format";
}

function wholeNumberMessage(value: unknown): string | undefined {
  if (value === undefined) {
    return undefined;
  }

  if (isBeyondDoubles(value)) {
    return rangeMessage("int64");
  }

  return `must be an integer, not ${typeof value === "number" ? "a fraction" : describeKind(value)}`;
}
