/** Which branch of a union a value was most likely meant for, and what is said where it is of none. */

import type { core } from "zod";

import { faultsOf, type Fault } from "./faults.js";
import { isObject, valueAt } from "./objects.js";
import { comparePlaces, Places } from "./places.js";

/** What issues of unions have as their message of which a value may match one branch only. */
export const exclusive = "exclusive";

/** The rules that a value breaks which is of no branch, or of several where it may be of one only. */
export function faultsOfUnion(
  issue: core.$ZodIssueInvalidUnion,
  input: unknown,
): readonly Fault[] {
  const { path } = issue;
  const value = valueAt(input, path);
  if (isDiscriminated(issue)) {
    return [
      {
        path,
        keyword: "discriminator",
        message: demandOfDiscriminator(issue),
      },
    ];
  }
  const keyword = issue.message === exclusive ? "oneOf" : "anyOf";
  if (issue.errors.length === 0) {
    return [{ path, keyword, message: "matches more than one alternative" }];
  }
  const branches = issue.errors.map((errors) =>
    faultsOf(errors, value, faultsOfUnion),
  );
  const ofKind = branches.filter((faults) => !faults.some(isOfOtherKind));
  const likely = ofKind.filter(
    (faults) => !faults.some((fault) => rulesOut(fault, value)),
  );
  const left = likely.length === 0 && ofKind.length === 1 ? ofKind : likely;
  const within = (faults: readonly Fault[]): Fault[] =>
    faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  if (left.length === 1) {
    return within(left[0] ?? []);
  }
  const none = {
    path,
    keyword,
    message: `matches none of ${branches.length} alternatives`,
  };
  return left.length === 0 ? [none] : [none, ...within(nearest(left, value))];
}

/** True where a value is of a kind that the branch does not accept at all; a fraction is of the kind of whole numbers. */
function isOfOtherKind(fault: Fault): boolean {
  return (
    fault.path.length === 0 &&
    fault.keyword === "type" &&
    !fault.message.endsWith("not a fraction")
  );
}

/** True where an object lacks what the branch requires, or has another constant. */
function rulesOut(fault: Fault, value: unknown): boolean {
  return (
    isObject(value) &&
    fault.path.length === 1 &&
    (fault.keyword === "required" || fault.isChoice === true)
  );
}

/** The branch that got furthest is most likely the one that was meant. */
function nearest(
  branches: readonly (readonly Fault[])[],
  value: unknown,
): readonly Fault[] {
  const places = new Places(value);
  let furthest: readonly number[] = [];
  let best = branches[0] ?? [];
  for (const branch of branches) {
    const [first] = branch
      .map((fault) => places.placeOf(fault.path, Infinity))
      .sort(comparePlaces);
    if (first !== undefined && comparePlaces(first, furthest) > 0) {
      furthest = first;
      best = branch;
    }
  }
  return best;
}

function isDiscriminated(issue: core.$ZodIssueInvalidUnion): boolean {
  return "discriminator" in issue && issue.discriminator !== undefined;
}

function demandOfDiscriminator(issue: core.$ZodIssueInvalidUnion): string {
  const options: unknown = (issue as { options?: unknown }).options;
  return Array.isArray(options) && options.length <= 12
    ? `must be one of ${options.map(String).join(", ")}`
    : "must be one of the values that are known here";
}
