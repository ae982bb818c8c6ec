import { findDuplicate } from "./json-equality.js";
import { judgeChild } from "./judge.js";
import { never, type SchemaNode } from "./schema-node.js";
import type { Evaluated, SchemaRun } from "./schema-run.js";
import { sizeOf } from "./work.js";

/** Judges an array by its length and its items. */
export function judgeArray(
  run: SchemaRun,
  items: readonly unknown[],
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  let isValid =
    !node.looksAtItems || judgeItems(run, items, node, isLoud, evaluated);
  if (!isValid && (!isLoud || run.isExhausted)) {
    return false;
  }

  const count = items.length;
  if (count < node.minItems || count > node.maxItems) {
    isValid = false;
    if (isLoud) {
      reportCount(run, count, node);
    }
  }

  if (node.uniqueItems && count > 1 && (isValid || isLoud)) {
    isValid = areUnique(run, items, isLoud) && isValid;
  }

  return isValid;
}

/** Judges items that no other keyword found a schema for. */
export function judgeUnevaluatedItems(
  run: SchemaRun,
  items: readonly unknown[],
  schema: SchemaNode,
  isLoud: boolean,
  evaluated: Set<string | number>,
): boolean {
  let isValid = true;
  for (let index = 0; index < items.length; index++) {
    if (evaluated.has(index)) {
      continue;
    }

    evaluated.add(index);
    if (schema === never && isLoud) {
      run.path.push(index);
      run.report("unevaluatedItems", "is an item that is not known here");
      run.path.pop();
      isValid = false;
    } else if (!judgeChild(run, index, items[index], schema, isLoud)) {
      isValid = false;
      if (!isLoud || run.isExhausted) {
        return false;
      }
    }
  }

  return isValid;
}

function judgeItems(
  run: SchemaRun,
  items: readonly unknown[],
  node: SchemaNode,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  let isValid = true;
  let matches = 0;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (
      node.contains !== undefined &&
      judgeChild(run, index, item, node.contains, false)
    ) {
      matches++;
      evaluated?.add(index);
    }

    if (
      run.isExhausted ||
      !judgeItem(run, item, node, index, isLoud, evaluated)
    ) {
      isValid = false;
      if (!isLoud || run.isExhausted) {
        return false;
      }
    }
  }

  if (
    node.contains !== undefined &&
    (matches < node.minContains || matches > node.maxContains)
  ) {
    isValid = false;
    if (isLoud) {
      reportMatches(run, matches, node);
    }
  }

  return isValid;
}

function judgeItem(
  run: SchemaRun,
  item: unknown,
  node: SchemaNode,
  index: number,
  isLoud: boolean,
  evaluated: Evaluated,
): boolean {
  const allowed = node.prefixItems.length;
  const schema = index < allowed ? node.prefixItems[index] : node.items;
  if (schema === undefined) {
    return true;
  }

  evaluated?.add(index);
  if (schema !== never || !isLoud) {
    return judgeChild(run, index, item, schema, isLoud);
  }

  run.path.push(index);
  run.report(
    index < allowed ? "prefixItems" : "items",
    `is one item too many: ${index} are allowed`,
  );
  run.path.pop();
  return false;
}

function areUnique(
  run: SchemaRun,
  items: readonly unknown[],
  isLoud: boolean,
): boolean {
  run.spend(sizeOf(items));
  const duplicate = findDuplicate(items);
  if (duplicate !== undefined && isLoud) {
    const [first, second] = duplicate;
    run.report(
      "uniqueItems",
      `must not have equal items, as ${first} and ${second} are`,
    );
  }

  return duplicate === undefined;
}

function reportCount(run: SchemaRun, count: number, node: SchemaNode): void {
  if (count >= node.minItems) {
    run.report(
      "maxItems",
      `must have at most ${node.maxItems} items, not ${count}`,
    );
  } else {
    run.report(
      "minItems",
      node.minItems === 1
        ? "must not be empty"
        : `must have at least ${node.minItems} items, not ${count}`,
    );
  }
}

function reportMatches(
  run: SchemaRun,
  matches: number,
  { minContains, maxContains }: SchemaNode,
): void {
  if (matches > maxContains) {
    run.report(
      "maxContains",
      `must have at most ${maxContains} items of the kind that is looked for, not ${matches}`,
    );
  } else if (minContains === 1) {
    run.report("contains", "must have an item of the kind that is looked for");
  } else {
    run.report(
      "minContains",
      `must have at least ${minContains} items of the kind that is looked for, not ${matches}`,
    );
  }
}
