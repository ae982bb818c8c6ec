import type { Context } from "./parser.js";
import type { Outcome } from "./union-trial.js";

/** Work that one call of `parse` may take, and what it has found out already. */
export class Work {
  /** Work left for schemas as data and for branches of unions; below zero there is none. */
  budget = 64 * 1024;

  /** How many unions around the current value are being tried. */
  attempts = 0;

  /** What unions within branches of others came to, by the value that they judged. */
  outcomes: Map<object, Map<object, Outcome>> | undefined;
}

/** Where a context keeps it: each call has a context of its own, and a map of them would cost more. */
const key = Symbol("OpenApiGen.work");

/** The work of a call of `parse`, which all its parsers share. */
export function workOf(context: Context & { [key]?: Work }): Work {
  return (context[key] ??= new Work());
}

/** About how many characters a value has as JSON. */
export function sizeOf(value: unknown): number {
  let size = 0;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    size += 2;
    if (typeof next === "string") {
      size += next.length;
    } else if (typeof next === "object" && next !== null) {
      for (const [name, member] of Object.entries(next)) {
        size += Array.isArray(next) ? 1 : name.length + 4;
        open.push(member);
      }
    } else {
      size += 3;
    }
  }

  return size;
}
