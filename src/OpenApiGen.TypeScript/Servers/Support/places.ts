/** Where in a text of JSON things are, as far as the order of an object's properties tells. */

import { isObject } from "../validation/issues.js";

/** Compares places; the place of a value is before those of its parts. */
export class Places {
  readonly #orders = new Map<object, Map<string, number>>();
  readonly #input: unknown;

  constructor(input: unknown) {
    this.#input = input;
  }

  /** The way to a place: at each step how many parts of the value come before. What is absent has `missing` as its last step. */
  placeOf(path: readonly PropertyKey[], missing: number): readonly number[] {
    const steps: number[] = [];
    let current = this.#input;
    for (const key of path) {
      if (Array.isArray(current) && typeof key === "number") {
        steps.push(key);
        current = current[key] as unknown;
      } else if (isObject(current)) {
        steps.push(this.#order(current).get(String(key)) ?? missing);
        current = current[String(key)];
      } else {
        steps.push(missing);
        break;
      }
    }
    return steps;
  }

  #order(object: object): Map<string, number> {
    let order = this.#orders.get(object);
    if (order === undefined) {
      order = new Map(Object.keys(object).map((name, index) => [name, index]));
      this.#orders.set(object, order);
    }
    return order;
  }
}

/** Which of two places comes first: negative for the first one. */
export function comparePlaces(
  one: readonly number[],
  other: readonly number[],
): number {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const a = one[i] ?? 0;
    const b = other[i] ?? 0;
    if (a !== b) {
      return a < b ? -1 : 1;
    }
  }
  return one.length - other.length;
}
