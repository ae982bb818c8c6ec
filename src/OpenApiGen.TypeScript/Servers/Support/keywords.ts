/** Keywords of JSON Schema that zod has no check for. */

import { core } from "zod";

import { has, isObject } from "./objects.js";

/** A check that runs whatever else is wrong with the value, so that one answer can name everything. */
type Check = core.$ZodCheck<unknown>;

function check(find: core.CheckFn<unknown>): Check {
  return core._check(find, { when: () => true });
}

/** At least so many properties. */
export function minProperties(least: number): Check {
  return counted((count) =>
    count < least
      ? [
          "minProperties",
          `must have at least ${least} properties, not ${count}`,
        ]
      : undefined,
  );
}

/** At most so many properties. */
export function maxProperties(most: number): Check {
  return counted((count) =>
    count > most
      ? ["maxProperties", `must have at most ${most} properties, not ${count}`]
      : undefined,
  );
}

/** No two equal items. */
export function uniqueItems(): Check {
  return check((payload) => {
    const items: unknown = payload.value;
    if (!Array.isArray(items)) {
      return;
    }
    const seen = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const text = canonical(item);
      const first = seen.get(text);
      if (first !== undefined) {
        payload.issues.push(
          issue(
            items,
            "uniqueItems",
            `must not have equal items, as ${first} and ${index} are`,
          ),
        );
        return;
      }
      seen.set(text, index);
    }
  });
}

function counted(
  judge: (count: number) => readonly [string, string] | undefined,
): Check {
  return check((payload) => {
    const { value } = payload;
    if (!isObject(value)) {
      return;
    }
    // Names that are not known count as well, though zod has taken them out.
    const unknown = payload.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" && (issue.path ?? []).length === 0
        ? (issue["keys"] as readonly string[])
        : [],
    );
    const found = judge(Object.keys(value).length + unknown.length);
    if (found !== undefined) {
      payload.issues.push(issue(value, ...found));
    }
  });
}

function issue(
  input: unknown,
  keyword: string,
  message: string,
): core.$ZodRawIssue {
  return {
    code: "custom",
    input,
    message,
    params: { keyword, message },
    continue: true,
  };
}

/** A text that equal values have in common, whatever the order of their properties. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (isObject(value)) {
    const names = Object.keys(value)
      .filter((name) => has(value, name))
      .sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
