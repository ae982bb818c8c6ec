/** Makes values out of text, and keeps track of what is wrong with it on the way. */

import { JsonSyntaxError, type JsonText } from "./json-reader.js";
import { readJson } from "./json.js";
import { has, put } from "./objects.js";
import { decodePercent } from "./pairs.js";
import { token } from "./pointers.js";
import type { TextShape } from "./shapes.js";

/** How a place of a request carries characters that have a meaning in it: forms are percent-encoded, and a plus is a space. */
export type TextCoding = "verbatim" | "header" | "percent" | "form";

/** Numbers as JSON spells them: what a client writes otherwise is not taken for one. */
const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** The values of one parameter or form. */
export class Values {
  /** Pointers to names that stand twice; the first of them was taken. */
  readonly duplicates: string[] = [];
  /** True once text was to be read that is none. */
  isBroken = false;
  readonly #coding: TextCoding;
  #path = "";

  constructor(coding: TextCoding) {
    this.#coding = coding;
  }

  get isPercentEncoded(): boolean {
    return this.#coding === "percent" || this.#coding === "form";
  }

  /** Undoes the encoding of a text. */
  decode(raw: string): string {
    switch (this.#coding) {
      case "verbatim":
        return raw;
      case "header":
        return raw.trim();
      default:
        return decodePercent(raw, this.#coding === "form") ?? this.broken();
    }
  }

  /** Notes that text is none, and stands something in for it. */
  broken(): string {
    this.isBroken = true;
    return "";
  }

  /** The most specific value that a shape accepts and the text allows. */
  value(text: string, shape: TextShape): unknown {
    // Text that can only stand for a list or an object here, is JSON if it is anything.
    if (!shape.hasScalars) {
      const json = this.json(text);
      if (json !== undefined) {
        return json.value;
      }
    }
    // Where a number could be text as well, it is one only if it is of the kind that is asked for.
    const mayBeText = shape.isWhole && shape.scalars.has("string");
    if (
      shape.scalars.has("number") &&
      number.test(text) &&
      (!mayBeText || isInt64(text))
    ) {
      const value = Number(text);
      return shape.isWide && isInt64(text) && !Number.isSafeInteger(value)
        ? BigInt(text)
        : value;
    }
    if (shape.scalars.has("boolean") && (text === "true" || text === "false")) {
      return text === "true";
    }
    return shape.scalars.has("null") && text === "null" ? null : text;
  }

  /** The value of a JSON text; undefined where it is none. */
  json(text: string): JsonText | undefined {
    try {
      const json = readJson(text);
      for (const path of json.duplicates) {
        this.duplicates.push(this.#path + path);
      }
      return json;
    } catch (error) {
      if (error instanceof JsonSyntaxError) {
        return undefined;
      }
      throw error;
    }
  }

  /** Makes a property, unless it is there already. */
  member(object: object, name: string, make: () => unknown): void {
    const value = this.within(token(name), make);
    if (has(object, name)) {
      this.duplicates.push(this.#path + token(name));
    } else {
      put(object, name, value);
    }
  }

  /** Makes a value that is within another one. */
  within<T>(step: string, make: () => T): T {
    const path = this.#path;
    this.#path += step;
    try {
      return make();
    } finally {
      this.#path = path;
    }
  }
}

function isInt64(text: string): boolean {
  return (
    /^-?[0-9]+$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text)
  );
}
