import { describeKind } from "./issues.js";
import { judgeArray } from "./judge-arrays.js";
import { judgeInPlace } from "./judge-in-place.js";
import { judgeObject } from "./judge-objects.js";
import { judgeNumber, judgeString, judgeValues } from "./judge-scalars.js";
import { always, type SchemaNode } from "./schema-node.js";
import type { Evaluated, SchemaRun } from "./schema-run.js";
import { describeTypes, isWhole, typeOf, types } from "./schema-types.js";

/**
 * Judges a value by a schema.
 *
 * @param isLoud - True where all that is wrong is noted; else judging ends at the first thing that is.
 * @param evaluated - Where to add properties or items that a schema was found for.
 */
export function judge(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  if (node === always) {
    return true;
  }

  if (!run.spend(1 + (typeof value === "string" ? value.length >> 4 : 0))) {
    return false;
  }

  // Where properties are tracked, yes and no are not all that matters.
  return run.isRemembering &&
    evaluated === undefined &&
    typeof value === "object" &&
    value !== null
    ? judgeOnce(run, value, node, isLoud)
    : judgeNow(run, value, node, isLoud, evaluated);
}

/** Judges a value inside of the one that was judged before: an item, a property or its name. */
export function judgeChild(
  run: SchemaRun,
  segment: string | number,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
): boolean {
  if (node === always) {
    return true;
  }

  const hops = run.enterChild();
  run.path.push(segment);
  const isValid = judge(run, value, node, isLoud, undefined);
  run.path.pop();
  run.leaveChild(hops);
  return isValid;
}

/** Judges a value by the keywords that look into it. */
export function judgeOwn(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  switch (typeof value) {
    case "string":
      return judgeString(run, value, node, isLoud);
    case "number":
    case "bigint":
      return judgeNumber(run, value, node, isLoud);
    case "object":
      if (value === null) {
        return true;
      }

      return Array.isArray(value)
        ? judgeArray(run, value, node, isLoud, evaluated)
        : judgeObject(
            run,
            value as Record<string, unknown>,
            node,
            isLoud,
            evaluated,
          );
    default:
      return true;
  }
}

function judgeOnce(
  run: SchemaRun,
  value: object,
  node: SchemaNode,
  isLoud: boolean,
): boolean {
  const before = run.recall(node, value);
  if (before !== undefined && (before !== "invalid" || !isLoud)) {
    return before === "valid";
  }

  const isValid = judgeNow(run, value, node, isLoud, undefined);
  if (!run.isExhausted) {
    const isKnown = isLoud ? "reported" : "invalid";
    run.remember(node, value, isValid ? "valid" : isKnown);
  }

  return isValid;
}

function judgeNow(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  if (!hasType(value, node.types)) {
    // People who sent another type altogether are not helped by hearing the rest.
    if (isLoud) {
      reportType(run, value, node);
    }

    return false;
  }

  const isAmong = judgeValues(run, value, node, isLoud);
  if (!isAmong && !isLoud) {
    return false;
  }

  return (
    (node.hasInPlace
      ? judgeInPlace(run, value, node, isLoud, evaluated)
      : judgeOwn(run, value, node, isLoud, evaluated)) && isAmong
  );
}

function hasType(value: unknown, allowed: number): boolean {
  return (
    allowed === types.all ||
    (allowed & typeOf(value)) !== 0 ||
    ((allowed & types.integer) !== 0 && isWhole(value))
  );
}

function reportType(run: SchemaRun, value: unknown, node: SchemaNode): void {
  if (node.types === types.none) {
    run.report("false", "is not allowed here");
    return;
  }

  const isFraction =
    typeof value === "number" && (node.types & types.integer) !== 0;
  run.report(
    "type",
    `must be ${describeTypes(node.types)}, not ${isFraction ? "a fraction" : describeKind(value)}`,
  );
}
