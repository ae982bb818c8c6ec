/** Style deepObject: `n[p]=a`, deeper as `n[p][q]=a`, lists as `n[p][]=a`, `n[p][0]=a` or a name that repeats. */

import { put } from "./objects.js";
import type { Pairs } from "./pairs.js";
import { token } from "./pointers.js";
import type { TextShape } from "./shapes.js";
import type { Values } from "./values.js";

const maximumDepth = 20;

interface Branch {
  readonly children: Map<string, Branch>;
  readonly values: string[];
}

/** The value of a parameter; absent where none of its names is there, malformed where it nests too deep. */
export function writeDeepObject(
  values: Values,
  name: string,
  shape: TextShape,
  pairs: Pairs,
): { readonly value: unknown } | "absent" | "malformed" {
  const root: Branch = { children: new Map(), values: [] };
  for (const pair of pairs.bracketed(name)) {
    const keys = keysOf(pair.name, name.length);
    if (keys === undefined) {
      continue;
    }
    if (keys.length > maximumDepth) {
      return "malformed";
    }
    let branch = root;
    for (const key of keys) {
      let child = branch.children.get(key);
      if (child === undefined) {
        child = { children: new Map(), values: [] };
        branch.children.set(key, child);
      }
      branch = child;
    }
    branch.values.push(values.decode(pair.raw));
  }
  // Without brackets there is a scalar, or a list by repetition.
  for (const pair of pairs.named(name)) {
    root.values.push(values.decode(pair.raw));
  }
  return root.children.size + root.values.length === 0
    ? "absent"
    : { value: valueOf(values, root, shape) };
}

/** The keys in brackets at the end of a name, one more than may be where there are too many; undefined where a name is not of this form. */
export function keysOf(text: string, start: number): string[] | undefined {
  const keys: string[] = [];
  let open = start;
  while (text[open] === "[" && keys.length <= maximumDepth) {
    const close = text.indexOf("]", open);
    if (close < 0) {
      return undefined;
    }
    keys.push(text.slice(open + 1, close));
    open = close + 1;
  }
  return open === text.length || keys.length > maximumDepth ? keys : undefined;
}

function valueOf(values: Values, branch: Branch, shape: TextShape): unknown {
  const first = branch.values[0];
  if (shape.item && (!shape.isObject || isList(branch))) {
    return listOf(values, branch, shape.item);
  }
  if (first === undefined) {
    const object = {};
    for (const [key, child] of branch.children) {
      put(
        object,
        key,
        values.within(token(key), () =>
          valueOf(values, child, shape.property(key)),
        ),
      );
    }
    return object;
  }
  if (branch.values.length === 1 && branch.children.size === 0) {
    return values.value(first, shape);
  }
  // More than one value where one is meant: nobody chooses among them, and judging says what is wrong.
  return listOf(values, branch, shape);
}

/** True where all keys are empty or numbers. */
function isList(branch: Branch): boolean {
  return [...branch.children.keys()].every((key) => /^[0-9]*$/.test(key));
}

function listOf(values: Values, branch: Branch, item: TextShape): unknown[] {
  const items = branch.values.map((value) => values.value(value, item));
  const children = [...branch.children].sort(
    ([one], [other]) => orderOf(one) - orderOf(other),
  );
  for (const [key, child] of children) {
    if (key === "" && child.children.size === 0) {
      items.push(...child.values.map((value) => values.value(value, item)));
    } else {
      items.push(
        values.within(token(items.length), () => valueOf(values, child, item)),
      );
    }
  }
  return items;
}

function orderOf(key: string): number {
  const index = /^[0-9]+$/.test(key) ? Number(key) : NaN;
  return index <= 0x7fffffff ? index : 0x7fffffff;
}
