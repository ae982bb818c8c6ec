import { areEqual, canonical } from "./json-equality.js";

/** The values that a schema lists in `enum` or `const`. */
export interface ListedValues {
  /** What is said of a value that is none of them. */
  readonly message: string;
  readonly includes: (value: unknown) => boolean;
}

const mostListed = 12;

/** Prepares the values that a schema lists. */
export function listedValues(values: readonly unknown[]): ListedValues {
  const scalars = new Set(values.filter((value) => !isComposite(value)));
  const others = values.filter(
    (value) => isComposite(value) || isNumber(value),
  );
  return {
    message: `must be ${describe(values)}`,
    // Numbers may be bigints on one side only.
    includes: (value) =>
      scalars.has(value) ||
      ((isComposite(value) || isNumber(value)) &&
        others.some((other) => areEqual(other, value))),
  };
}

function describe(values: readonly unknown[]): string {
  if (values.length === 1) {
    return spell(values[0]);
  }

  return values.length > mostListed
    ? `one of ${values.length} values such as ${spell(values[0])} and ${spell(values[1])}`
    : `one of ${values.map(spell).join(", ")}`;
}

function spell(value: unknown): string {
  if (typeof value === "string") {
    return `'${value}'`;
  }

  // JSON itself has no text for bigints.
  return typeof value === "bigint"
    ? String(value)
    : (tryStringify(value) ?? canonical(value));
}

function tryStringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function isComposite(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint";
}
