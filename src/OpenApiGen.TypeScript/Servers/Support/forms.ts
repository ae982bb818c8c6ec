/** Turns the fields of a form into one object. */

import { decodePairs, decodeSingle, type Decoded } from "./decoding.js";
import { keysOf } from "./deep-object.js";
import type { Violation } from "./errors.js";
import { put } from "./objects.js";
import { decodePercent, type Pairs } from "./pairs.js";
import { token } from "./pointers.js";
import type { FieldRules, TextStyle } from "./rules.js";
import type { TextShape } from "./shapes.js";

/** A form that was read. */
export interface FormValue {
  readonly value: object;
  /** What is wrong with fields that have no value, and names that stand twice. */
  readonly problems: readonly Violation[];
}

/** Reads an object of the fields as their shape and rules say. */
export function formValue(
  pairs: Pairs,
  shape: TextShape,
  fields: readonly FieldRules[],
): FormValue {
  return new FormReader(pairs, fields).read(shape);
}

class FormReader {
  readonly #pairs: Pairs;
  readonly #fields: readonly FieldRules[];
  readonly #value = {};
  readonly #problems: Violation[] = [];
  /** Fields whose values were found in brackets behind their names. */
  readonly #bracketed = new Set<string>();

  constructor(pairs: Pairs, fields: readonly FieldRules[]) {
    this.#pairs = pairs;
    this.#fields = fields;
  }

  read(shape: TextShape): FormValue {
    const read = new Set<string>();
    for (const name of shape.propertyNames) {
      const rules = this.#fields.find((field) => field.name === name);
      this.#field(name, shape.property(name), rules);
      read.add(name);
    }
    // Further fields are judged like further properties of an object in JSON.
    for (const { name } of this.#pairs.all) {
      if (!read.has(name) && !this.#isPart(name)) {
        this.#field(name, shape.property(name), undefined);
        read.add(name);
      }
    }
    return { value: this.#value, problems: this.#problems };
  }

  /** True where a name with brackets belongs to a field that was read by them. */
  #isPart(name: string): boolean {
    const bracket = name.indexOf("[");
    return (
      bracket > 0 &&
      this.#bracketed.has(name.slice(0, bracket)) &&
      keysOf(name, bracket) !== undefined
    );
  }

  #field(name: string, shape: TextShape, rules: FieldRules | undefined): void {
    const decoded = this.#decode(name, shape, rules);
    const first = this.#pairs.named(name)[0];
    switch (decoded.outcome) {
      case "value":
        put(this.#value, name, decoded.value);
        for (const path of decoded.duplicates) {
          this.#refuse(
            token(name) + path,
            "duplicate",
            "must not appear twice",
          );
        }
        return;
      case "absent":
        return;
      case "notText":
        return this.#refuse(
          token(name),
          "charset",
          "is not percent-encoded text in UTF-8",
        );
      case "notJson":
        if (rules !== undefined) {
          return this.#refuse(token(name), "json", "is not valid JSON");
        }
        break;
      case "repeated":
        this.#first(name, shape, rules, first?.raw ?? "");
        return this.#refuse(token(name), "duplicate", "must not appear twice");
      case "malformed":
        if (first === undefined) {
          return this.#refuse(token(name), "style", "is nested too deep");
        }
        break;
    }
    // Text is not what it should be, and that is what will be said of it.
    put(this.#value, name, textOf(first?.raw ?? ""));
  }

  /** Of a field that must not stand twice, the first is judged all the same. */
  #first(
    name: string,
    shape: TextShape,
    rules: FieldRules | undefined,
    raw: string,
  ): void {
    const style = rules?.style ?? "form";
    const decoded = decodeSingle(
      { name, shape, style, explode: rules?.explode ?? true },
      raw,
      "form",
    );
    put(
      this.#value,
      name,
      decoded.outcome === "value" ? decoded.value : textOf(raw),
    );
  }

  #decode(
    name: string,
    shape: TextShape,
    rules: FieldRules | undefined,
  ): Decoded {
    if (rules !== undefined) {
      return this.#styled(name, shape, rules.style, rules.explode);
    }
    // An object without a style of its own is JSON in its field, or written with brackets as browsers' libraries do.
    const isThere = this.#pairs.named(name).length > 0;
    const style = !shape.isObject ? "form" : isThere ? "json" : "deepObject";
    const decoded = this.#styled(name, shape, style, true);
    return decoded.outcome === "absent" && shape.isArray
      ? this.#styled(name, shape, "deepObject", true)
      : decoded;
  }

  #styled(
    name: string,
    shape: TextShape,
    style: TextStyle,
    explode: boolean,
  ): Decoded {
    const decoded = decodePairs(
      { name, shape, style, explode },
      this.#pairs,
      "form",
      () => true,
    );
    if (style === "deepObject" && decoded.outcome !== "absent") {
      this.#bracketed.add(name);
    }
    return decoded;
  }

  #refuse(field: string, code: string, message: string): void {
    this.#problems.push({ field, code, message });
  }
}

/** Text with its percent-encoding undone as far as it goes. */
function textOf(raw: string): string {
  return decodePercent(raw, true) ?? raw;
}
