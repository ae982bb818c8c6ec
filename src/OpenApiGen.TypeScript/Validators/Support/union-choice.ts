import { isObject, type Path, type RawIssue } from "./issues.js";
import { has } from "./json-equality.js";

/** Where something stands in a value, by the places of its containers from the outside in, so that places can be put in order. */
type Place = readonly number[];

/** More issues do not change where the first one is. */
const mostLookedAt = 100;

/** How many properties of a value its output does not have. */
export function countDropped(value: unknown, output: unknown): number {
  if (value === output) {
    return 0;
  }

  if (Array.isArray(value) && Array.isArray(output)) {
    return value.reduce<number>(
      (sum, item, index) => sum + countDropped(item, output[index]),
      0,
    );
  }

  if (!isObject(value) || !isObject(output)) {
    return 0;
  }

  return Object.keys(value).reduce(
    (sum, name) =>
      sum +
      (Object.hasOwn(output, name)
        ? countDropped(value[name], output[name])
        : 1),
    0,
  );
}

/** Of the issues of several branches, those of the branch that got furthest: most likely it is the one that was meant. */
export function nearestOf(
  value: unknown,
  failures: readonly RawIssue[][],
): readonly RawIssue[] {
  let nearest: readonly RawIssue[] = [];
  let furthest: Place | undefined;
  for (const issues of failures) {
    const place = firstPlace(value, issues);
    if (furthest === undefined || compare(place, furthest) > 0) {
      furthest = place;
      nearest = issues;
    }
  }

  return nearest;
}

/** Where somebody who reads the value from its start to its end finds the first thing that is wrong. */
function firstPlace(value: unknown, issues: readonly RawIssue[]): Place {
  let first: Place | undefined;
  for (const issue of issues.slice(0, mostLookedAt)) {
    const path = issue.path ?? [];
    const paths =
      issue.code === "unrecognized_keys"
        ? (issue.keys ?? [])
            .slice(0, mostLookedAt)
            .map((key: string) => [...path, key])
        : [path];
    for (const place of paths.map((p: Path) => placeOf(value, p))) {
      if (first === undefined || compare(place, first) < 0) {
        first = place;
      }
    }
  }

  // What is wrong with a container is known at its end, but said of its start.
  return (first ?? []).filter((index) => index !== Infinity);
}

function placeOf(value: unknown, path: Path): Place {
  const place: number[] = [];
  let container = value;
  for (const segment of path) {
    if (Array.isArray(container) && typeof segment === "number") {
      place.push(segment);
      container = container[segment];
    } else if (
      isObject(container) &&
      typeof segment === "string" &&
      has(container, segment)
    ) {
      place.push(Object.keys(container).indexOf(segment));
      container = container[segment];
    } else {
      break;
    }
  }

  return typeof container === "object" && container !== null
    ? [...place, Infinity]
    : place;
}

function compare(one: Place, other: Place): number {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    if (one[i] !== other[i]) {
      return one[i]! - other[i]!;
    }
  }

  return one.length - other.length;
}
