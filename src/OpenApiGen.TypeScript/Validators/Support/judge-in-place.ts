import { isObject } from "./issues.js";
import { has } from "./json-equality.js";
import { judge, judgeOwn } from "./judge.js";
import { judgeUnevaluatedItems } from "./judge-arrays.js";
import { judgeUnevaluatedProperties } from "./judge-objects.js";
import type { SchemaNode } from "./schema-node.js";
import type { Evaluated, SchemaRun } from "./schema-run.js";

/** Judges a value by a schema's own keywords and by the schemas that judge the same value once more. */
export function judgeInPlace(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  const isTracked =
    evaluated !== undefined ||
    (node.unevaluatedItems ?? node.unevaluatedProperties) !== undefined;
  const own: Evaluated = isTracked ? new Set() : undefined;
  const isValid = run.enterSchema() && judgeAll(run, value, node, isLoud, own);
  addAll(evaluated, own);
  run.leaveSchema();
  return isValid;
}

function judgeAll(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  own: Evaluated,
): boolean {
  const isValid = judgeOwn(run, value, node, isLoud, own);
  if (!isValid && (!isLoud || run.isExhausted)) {
    return false;
  }

  let agree = judgeAllOf(run, value, node, isLoud, own);
  if (agree || (isLoud && !run.isExhausted)) {
    agree = judgeDependent(run, value, node, isLoud, own) && agree;
  }

  if (node.anyOf.length > 0 && (agree || (isLoud && !run.isExhausted))) {
    agree = judgeAnyOf(run, value, node.anyOf, isLoud, own) && agree;
  }

  if (node.oneOf.length > 0 && (agree || (isLoud && !run.isExhausted))) {
    agree = judgeOneOf(run, value, node.oneOf, isLoud, own) && agree;
  }

  if (node.not !== undefined && (agree || (isLoud && !run.isExhausted))) {
    agree = judgeNot(run, value, node.not, isLoud) && agree;
  }

  if (node.if !== undefined && (agree || (isLoud && !run.isExhausted))) {
    agree = judgeIf(run, value, node.if, node, isLoud, own) && agree;
  }

  // What is left over says nothing where a schema failed that was to look at it.
  return agree && judgeUnevaluated(run, value, node, isLoud, own) && isValid;
}

function judgeAllOf(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  own: Evaluated,
): boolean {
  let isValid = true;
  for (const schema of node.allOf) {
    isValid = judge(run, value, schema, isLoud, own) && isValid;
    if (!isValid && (!isLoud || run.isExhausted)) {
      return false;
    }
  }

  return isValid;
}

function judgeDependent(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  own: Evaluated,
): boolean {
  let isValid = true;
  for (const [name, schema] of node.dependentSchemas) {
    isValid =
      (!isObject(value) ||
        !has(value, name) ||
        judge(run, value, schema, isLoud, own)) &&
      isValid;
  }

  return isValid;
}

function judgeAnyOf(
  run: SchemaRun,
  value: unknown,
  schemas: readonly SchemaNode[],
  isLoud: boolean,
  own: Evaluated,
): boolean {
  let isValid = false;
  for (const schema of schemas) {
    isValid = isMatch(run, value, schema, own) || isValid;
    if (run.isExhausted) {
      return false;
    }

    // All that match add to what is evaluated; else one is enough.
    if (isValid && own === undefined) {
      return true;
    }
  }

  if (!isValid && isLoud) {
    run.report("anyOf", `matches none of ${schemas.length} alternatives`);
  }

  return isValid;
}

function judgeOneOf(
  run: SchemaRun,
  value: unknown,
  schemas: readonly SchemaNode[],
  isLoud: boolean,
  own: Evaluated,
): boolean {
  let matches = 0;
  for (const schema of schemas) {
    matches += isMatch(run, value, schema, own) ? 1 : 0;
    if (run.isExhausted || (matches > 1 && !isLoud)) {
      return false;
    }
  }

  if (matches !== 1 && isLoud) {
    run.report(
      "oneOf",
      matches === 0
        ? `matches none of ${schemas.length} alternatives`
        : `matches ${matches} of ${schemas.length} alternatives, but only one is allowed`,
    );
  }

  return matches === 1;
}

function judgeNot(
  run: SchemaRun,
  value: unknown,
  schema: SchemaNode,
  isLoud: boolean,
): boolean {
  if (!judge(run, value, schema, false, undefined)) {
    return !run.isExhausted;
  }

  if (isLoud) {
    run.report("not", "is of a kind that is not allowed here");
  }

  return false;
}

function judgeIf(
  run: SchemaRun,
  value: unknown,
  condition: SchemaNode,
  node: SchemaNode,
  isLoud: boolean,
  own: Evaluated,
): boolean {
  const schema = isMatch(run, value, condition, own) ? node.then : node.else;
  return (
    !run.isExhausted &&
    (schema === undefined || judge(run, value, schema, isLoud, own))
  );
}

function judgeUnevaluated(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
  own: Evaluated,
): boolean {
  if (own === undefined) {
    return true;
  }

  if (Array.isArray(value)) {
    return (
      node.unevaluatedItems === undefined ||
      judgeUnevaluatedItems(run, value, node.unevaluatedItems, isLoud, own)
    );
  }

  const schema = node.unevaluatedProperties;
  return (
    schema === undefined ||
    !isObject(value) ||
    judgeUnevaluatedProperties(run, value, schema, isLoud, own)
  );
}

/** Says whether a value matches one of several schemas, and only then adds what that schema evaluates. */
function isMatch(
  run: SchemaRun,
  value: unknown,
  schema: SchemaNode,
  own: Evaluated,
): boolean {
  const evaluated: Evaluated = own === undefined ? undefined : new Set();
  const isValid = judge(run, value, schema, false, evaluated);
  if (isValid) {
    addAll(own, evaluated);
  }

  return isValid;
}

function addAll(target: Evaluated, source: Evaluated): void {
  if (target !== undefined) {
    source?.forEach((item) => target.add(item));
  }
}
