/** Turns the text of a parameter into a value as its style, explode and shape say, for every row of OpenAPI's table of styles. */

import { writeDeepObject } from "./deep-object.js";
import { delimited, delimiterOf, matrix, Refusal } from "./delimited.js";
import { put } from "./objects.js";
import { Pairs } from "./pairs.js";
import { token } from "./pointers.js";
import type { TextStyle } from "./rules.js";
import type { TextShape } from "./shapes.js";
import { Values, type TextCoding } from "./values.js";

/** What became of the text of a parameter. */
export type Decoded =
  | {
      readonly outcome: "value";
      readonly value: unknown;
      readonly duplicates: readonly string[];
    }
  | {
      readonly outcome:
        "absent" | "malformed" | "repeated" | "notJson" | "notText";
    };

/** How a text is to be read. */
export interface TextRules {
  readonly name: string;
  readonly style: TextStyle;
  readonly explode: boolean;
  readonly shape: TextShape;
}

/** A value that came as one text: a path segment or a header. */
export function decodeSingle(
  rules: TextRules,
  raw: string,
  coding: TextCoding,
): Decoded {
  return attempt(coding, (values) => single(values, rules, raw));
}

/** A value in a query, a form or a cookie. Names that are claimed belong to parameters of their own. */
export function decodePairs(
  rules: TextRules,
  pairs: Pairs,
  coding: TextCoding,
  isClaimed: (name: string) => boolean,
): Decoded {
  // What is absent most often is no exception, which costs more than all the rest.
  if (
    rules.style !== "deepObject" &&
    !rules.shape.isObject &&
    pairs.named(rules.name).length === 0
  ) {
    return { outcome: "absent" };
  }
  return attempt(coding, (values) =>
    fromPairs(values, rules, pairs, isClaimed),
  );
}

function attempt(
  coding: TextCoding,
  read: (values: Values) => unknown,
): Decoded {
  const values = new Values(coding);
  try {
    const value = read(values);
    return values.isBroken
      ? { outcome: "notText" }
      : { outcome: "value", value, duplicates: values.duplicates };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return { outcome: values.isBroken ? "notText" : error.outcome };
  }
}

function single(values: Values, rules: TextRules, raw: string): unknown {
  switch (rules.style) {
    case "json":
      return json(values, raw);
    case "label":
      if (!raw.startsWith(".")) {
        throw new Refusal("malformed");
      }
      return delimited(
        values,
        rules.shape,
        raw.slice(1),
        rules.explode ? "." : ",",
        rules.explode,
      );
    case "matrix":
      return matrix(values, rules, raw);
    default:
      return delimited(
        values,
        rules.shape,
        raw,
        delimiterOf(rules.style),
        rules.explode,
      );
  }
}

function fromPairs(
  values: Values,
  rules: TextRules,
  pairs: Pairs,
  isClaimed: (name: string) => boolean,
): unknown {
  const { shape, style, explode, name } = rules;
  if (style === "deepObject") {
    const found = writeDeepObject(values, name, shape, pairs);
    if (found === "absent" || found === "malformed") {
      throw new Refusal(found);
    }
    return found.value;
  }
  const found = pairs.named(name);
  if (
    shape.isObject &&
    explode &&
    style !== "json" &&
    (found.length === 0 || shape.has(name))
  ) {
    return explodedObject(values, shape, pairs, isClaimed);
  }
  const first = found[0];
  if (first === undefined) {
    throw new Refusal("absent");
  }
  const raws = found.map((pair) => pair.raw);
  if (shape.item && style === "json") {
    return jsonItems(values, shape.item, raws);
  }
  if (shape.item && explode && (raws.length > 1 || !shape.hasScalars)) {
    return explodedArray(values, shape.item, raws);
  }
  if (raws.length > 1) {
    throw new Refusal("repeated");
  }
  return style === "json"
    ? json(values, first.raw)
    : delimited(values, shape, first.raw, delimiterOf(style), false);
}

function json(values: Values, raw: string): unknown {
  const text = values.json(values.decode(raw));
  if (text === undefined) {
    throw new Refusal("notJson");
  }
  return text.value;
}

/** A field whose media type is JSON: one text for the list, or, as OpenAPI means it since 3.1.1, one for each item. */
function jsonItems(
  values: Values,
  item: TextShape,
  raws: readonly string[],
): unknown {
  const first = raws[0] ?? "";
  if (
    raws.length === 1 &&
    values.decode(first).trimStart().startsWith("[") &&
    !item.isArray
  ) {
    return json(values, first);
  }
  return raws.map((raw, index) =>
    values.within(token(index), () => json(values, raw)),
  );
}

function explodedArray(
  values: Values,
  item: TextShape,
  raws: readonly string[],
): unknown[] {
  // A name without a value is an empty list, unless empty text can be an item.
  if (raws.length === 1 && raws[0] === "" && !item.scalars.has("string")) {
    return [];
  }
  return raws.map((raw, index) =>
    values.within(token(index), () => values.value(values.decode(raw), item)),
  );
}

function explodedObject(
  values: Values,
  shape: TextShape,
  pairs: Pairs,
  isClaimed: (name: string) => boolean,
): object {
  const object = {};
  const seen = new Set<string>();
  for (const { name, raw } of pairs.all) {
    if (!shape.has(name) && (shape.other === undefined || isClaimed(name))) {
      continue;
    }
    const property = shape.property(name);
    if (seen.has(name) && property.isArray) {
      continue;
    }
    seen.add(name);
    if (property.item) {
      const raws = pairs.named(name).map((pair) => pair.raw);
      put(
        object,
        name,
        values.within(token(name), () =>
          explodedArray(values, property.item ?? property, raws),
        ),
      );
    } else {
      values.member(object, name, () =>
        values.value(values.decode(raw), property),
      );
    }
  }
  if (seen.size === 0) {
    throw new Refusal("absent");
  }
  return object;
}
