import { isObject } from "./issues.js";

/** True where two values are equal as JSON Schema means it: numbers by value, objects without order. */
export function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }

  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => areEqual(item, other[index]))
    );
  }

  if (isObject(one)) {
    return isObject(other) && areObjectsEqual(one, other);
  }

  // A bigint has no other type than a number here.
  return (
    typeof one !== typeof other &&
    isNumber(one) &&
    isNumber(other) &&
    one == other
  );
}

/** The indexes of two equal items of an array, or undefined where all differ. */
export function findDuplicate(
  items: readonly unknown[],
): readonly [first: number, second: number] | undefined {
  const seen = new Map<unknown, number>();
  for (let index = 0; index < items.length; index++) {
    const key = keyOf(items[index]);
    const first = seen.get(key);
    if (first !== undefined) {
      return [first, index];
    }

    seen.set(key, index);
  }

  return undefined;
}

/** A value as text in which equal ones are the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join()}]`;
  }

  if (isObject(value)) {
    const members = keysOf(value).sort();
    return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  }

  return typeof value === "string" ? JSON.stringify(value) : scalar(value);
}

/** The names of an object's own properties that JSON would have. */
export function keysOf(value: Record<string, unknown>): string[] {
  const keys = Object.keys(value);
  return keys.some((key) => value[key] === undefined)
    ? keys.filter((key) => value[key] !== undefined)
    : keys;
}

/** True where an object has a property of its own that JSON would have. */
export function has(value: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

function areObjectsEqual(
  one: Record<string, unknown>,
  other: Record<string, unknown>,
): boolean {
  const keys = keysOf(one);
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => has(other, key) && areEqual(one[key], other[key]))
  );
}

/** What a map tells values apart by: strings and numbers as they are, other values by their text, which no string begins like. */
function keyOf(value: unknown): unknown {
  if (typeof value === "object" && value !== null) {
    return `\0${canonical(value)}`;
  }

  if (typeof value === "string") {
    return value.startsWith("\0") ? `\0${JSON.stringify(value)}` : value;
  }

  return typeof value === "bigint" && BigInt(Number(value)) === value
    ? Number(value)
    : value;
}

function scalar(value: unknown): string {
  // Whole numbers have one text, be they numbers or bigints.
  return typeof value === "number" && Number.isInteger(value)
    ? String(BigInt(value))
    : String(value);
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
