/** Sets of types, a bit each. */
export const types = {
  none: 0,
  null: 1,
  boolean: 2,
  integer: 4,
  number: 8,
  string: 16,
  array: 32,
  object: 64,
  all: 127,
} as const;

const descriptions = [
  [types.object, "an object"],
  [types.array, "an array"],
  [types.string, "a string"],
  [types.number, "a number"],
  [types.integer, "an integer"],
  [types.boolean, "a boolean"],
  [types.null, "null"],
] as const;

/** The set of the types that a schema names. */
export function typesOf(names: string | readonly string[]): number {
  return typeof names === "string"
    ? typeNamed(names)
    : names.reduce((set, name) => set | typeNamed(name), 0);
}

function typeNamed(name: string): number {
  if (!Object.hasOwn(types, name)) {
    throw new Error(`'${name}' is no type of JSON Schema.`);
  }

  return types[name as keyof typeof types];
}

/** The type of a value; numbers are no integers yet. */
export function typeOf(value: unknown): number {
  switch (typeof value) {
    case "string":
      return types.string;
    case "number":
    case "bigint":
      return types.number;
    case "boolean":
      return types.boolean;
    default:
      return value === null
        ? types.null
        : Array.isArray(value)
          ? types.array
          : types.object;
  }
}

/** True for whole numbers, however they are spelled. What is beyond all doubles is whole for all that is known. */
export function isWhole(value: unknown): boolean {
  return (
    typeof value === "bigint" ||
    (typeof value === "number" &&
      (Number.isInteger(value) || !Number.isFinite(value)))
  );
}

/** Types for people: "a string or null". */
export function describeTypes(set: number): string {
  const names = descriptions
    .filter(([type]) => (set & type) !== 0)
    .filter(([type]) => type !== types.integer || (set & types.number) === 0)
    .map(([, description]) => description);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}
