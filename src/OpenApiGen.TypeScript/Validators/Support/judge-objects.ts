import { has, keysOf } from "./json-equality.js";
import { judgeChild } from "./judge.js";
import { judgeName } from "./judge-names.js";
import { never, type SchemaNode } from "./schema-node.js";
import type { Evaluated, SchemaRun } from "./schema-run.js";

/** Judges an object by the number of its properties, by which they are, and by their values. */
export function judgeObject(
  run: SchemaRun,
  value: Record<string, unknown>,
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  let isValid = true;
  if (node.looksAtProperties) {
    for (const name of Object.keys(value)) {
      if (
        value[name] !== undefined &&
        !judgeProperty(run, name, value[name], node, isLoud, evaluated)
      ) {
        isValid = false;
        if (!isLoud || run.isExhausted) {
          return false;
        }
      }
    }
  }

  if (node.minProperties > 0 || node.maxProperties < Infinity) {
    isValid = judgeCount(run, keysOf(value).length, node, isLoud) && isValid;
  }

  return hasRequired(run, value, node, isLoud) && isValid;
}

/** Judges properties that no other keyword found a schema for. */
export function judgeUnevaluatedProperties(
  run: SchemaRun,
  value: Record<string, unknown>,
  schema: SchemaNode,
  isLoud: boolean,
  evaluated: Set<string | number>,
): boolean {
  let isValid = true;
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member === undefined || evaluated.has(name)) {
      continue;
    }

    evaluated.add(name);
    const keyword = "unevaluatedProperties";
    if (!judgeMember(run, name, member, schema, keyword, isLoud)) {
      isValid = false;
      if (!isLoud || run.isExhausted) {
        return false;
      }
    }
  }

  return isValid;
}

function judgeProperty(
  run: SchemaRun,
  name: string,
  member: unknown,
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  let isValid =
    node.propertyNames === undefined ||
    judgeName(run, name, node.propertyNames, isLoud);
  if (!isValid && !isLoud) {
    return false;
  }

  const schema = node.properties?.get(name);
  let isNamed = schema !== undefined;
  for (const { pattern, schema: other } of node.patternProperties) {
    run.spend(1 + (name.length >> 4));
    if (pattern?.test(name) === false) {
      continue;
    }

    isNamed = true;
    if (!judgeMember(run, name, member, other, "patternProperties", isLoud)) {
      isValid = false;
      if (!isLoud || run.isExhausted) {
        return false;
      }
    }
  }

  const [last, keyword] = isNamed
    ? ([schema, "properties"] as const)
    : ([node.additionalProperties, "additionalProperties"] as const);
  if (isNamed || last !== undefined) {
    evaluated?.add(name);
  }

  return (
    (last === undefined ||
      judgeMember(run, name, member, last, keyword, isLoud)) &&
    isValid
  );
}

function judgeMember(
  run: SchemaRun,
  name: string,
  member: unknown,
  schema: SchemaNode,
  keyword: string,
  isLoud: boolean,
): boolean {
  if (schema !== never) {
    return judgeChild(run, name, member, schema, isLoud);
  }

  if (isLoud) {
    run.reportMember(
      name,
      keyword,
      keyword === "properties" || keyword === "patternProperties"
        ? "is a property that is not allowed here"
        : "is not a property that is known here",
    );
  }

  return false;
}

function judgeCount(
  run: SchemaRun,
  count: number,
  { minProperties, maxProperties }: SchemaNode,
  isLoud: boolean,
): boolean {
  const isTooSmall = count < minProperties;
  if (!isTooSmall && count <= maxProperties) {
    return true;
  }

  if (isLoud && isTooSmall) {
    run.report(
      "minProperties",
      `must have at least ${minProperties} properties, not ${count}`,
    );
  } else if (isLoud) {
    run.report(
      "maxProperties",
      `must have at most ${maxProperties} properties, not ${count}`,
    );
  }

  return false;
}

function hasRequired(
  run: SchemaRun,
  value: Record<string, unknown>,
  node: SchemaNode,
  isLoud: boolean,
): boolean {
  let isValid = true;
  for (const name of node.required) {
    if (!has(value, name)) {
      isValid = false;
      if (isLoud) {
        run.reportMember(name, "required", "is required");
      }
    }
  }

  for (const [present, required] of node.dependentRequired) {
    if (!has(value, present)) {
      continue;
    }

    for (const name of required) {
      if (!has(value, name)) {
        isValid = false;
        if (isLoud) {
          run.reportMember(
            name,
            "dependentRequired",
            `is required beside '${present}'`,
          );
        }
      }
    }
  }

  return isValid;
}
