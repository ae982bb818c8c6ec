/** A reader of JSON for texts that something is wrong with: it knows where, and keeps track of names that stand twice. */

import { has, put } from "./objects.js";
import { pointer } from "./pointers.js";

/** How deep arrays and objects may be nested. */
export const maximumDepth = 64;

/** A JSON text that was read. */
export interface JsonText {
  readonly value: unknown;
  /** Pointers to names that stand twice in an object; the first of them was taken. */
  readonly duplicates: readonly string[];
}

/** A text that is not JSON. */
export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError";
}

/** False for strings with half of a surrogate pair, which no encoding can carry. */
export function isText(value: string): boolean {
  return !/\p{Cs}/u.test(value);
}

/** Where the string ends that begins before an index: at its closing quote, or at the end of the text. */
export function endOfString(text: string, start: number): number {
  let i = text.indexOf('"', start);
  while (i >= 0 && isEscaped(text, i)) {
    i = text.indexOf('"', i + 1);
  }
  return i < 0 ? text.length : i;
}

function isEscaped(text: string, index: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(index - 1 - slashes) === 0x5c) {
    slashes++;
  }
  return slashes % 2 === 1;
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const literal = /true|false|null/y;

/** Reads a text that must be one value and nothing else; where a name stands twice, the first one counts. */
export function readStrictly(text: string, isWide = false): JsonText {
  const reader = new Reader(text, isWide);
  return { value: reader.whole(), duplicates: reader.duplicates };
}

/** More names that stand twice would help nobody. */
const maximumDuplicates = 100;

class Reader {
  readonly duplicates: string[] = [];
  readonly #text: string;
  /** Names and indices that lead to the current value. */
  readonly #path: (string | number)[] = [];
  #index = 0;
  /** How many values are being passed over: within them, nothing counts. */
  #passing = 0;

  /** True where whole numbers beyond 2^53 become bigints. */
  readonly #isWide: boolean;

  constructor(text: string, isWide: boolean) {
    this.#text = text;
    this.#isWide = isWide;
  }

  whole(): unknown {
    const value = this.#value();
    this.#skip();
    return this.#index === this.#text.length ? value : this.#fail();
  }

  #value(): unknown {
    this.#skip();
    switch (this.#text[this.#index]) {
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return this.#string();
      default:
        return this.#scalar(
          this.#take(literal) ?? this.#take(number) ?? this.#fail(),
        );
    }
  }

  #scalar(text: string): unknown {
    const value: unknown = JSON.parse(text);
    return this.#isWide &&
      /^-?[0-9]+$/.test(text) &&
      !Number.isSafeInteger(value)
      ? BigInt(text)
      : value;
  }

  #object(): object {
    const object = {};
    this.#open("");
    for (let isFirst = true; !this.#ends("}", isFirst); isFirst = false) {
      this.#skip();
      if (this.#text[this.#index] !== '"') {
        this.#fail();
      }
      const name = this.#string();
      this.#skip();
      if (this.#text[this.#index] !== ":") {
        this.#fail();
      }
      this.#index++;
      this.#path[this.#path.length - 1] = name;
      if (has(object, name)) {
        this.#note();
        this.#passing++;
        this.#value();
        this.#passing--;
      } else {
        put(object, name, this.#value());
      }
    }
    this.#path.pop();
    return object;
  }

  #array(): unknown[] {
    const items: unknown[] = [];
    this.#open(0);
    for (let isFirst = true; !this.#ends("]", isFirst); isFirst = false) {
      this.#path[this.#path.length - 1] = items.length;
      items.push(this.#value());
    }
    this.#path.pop();
    return items;
  }

  #note(): void {
    if (this.#passing === 0 && this.duplicates.length < maximumDuplicates) {
      this.duplicates.push(pointer(this.#path));
    }
  }

  #open(step: string | number): void {
    if (this.#path.length === maximumDepth) {
      this.#fail();
    }
    this.#path.push(step);
    this.#index++;
  }

  /** True at the end of an array or object; else passes over the comma that has to be before all but the first. */
  #ends(close: string, isFirst: boolean): boolean {
    this.#skip();
    const next = this.#text[this.#index];
    if (next === close) {
      this.#index++;
      return true;
    }
    if (isFirst) {
      return false;
    }
    if (next !== ",") {
      this.#fail();
    }
    this.#index++;
    return false;
  }

  #string(): string {
    const start = this.#index;
    const end = endOfString(this.#text, start + 1);
    let value: string;
    try {
      value = JSON.parse(this.#text.slice(start, end + 1)) as string;
    } catch {
      this.#fail();
    }
    if (typeof value !== "string") {
      this.#fail();
    }
    if (!isText(value)) {
      throw new JsonSyntaxError(
        "is not valid JSON: a string is not Unicode text",
      );
    }
    this.#index = end + 1;
    return value;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#text)?.[0];
    this.#index += found?.length ?? 0;
    return found;
  }

  #skip(): void {
    while (isSpace(this.#text.charCodeAt(this.#index))) {
      this.#index++;
    }
  }

  #fail(): never {
    const before = this.#text.slice(0, this.#index);
    const line = before.split("\n").length;
    const column = Buffer.byteLength(
      before.slice(before.lastIndexOf("\n") + 1),
    );
    throw new JsonSyntaxError(
      `is not valid JSON: line ${line}, byte ${column + 1}`,
    );
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
