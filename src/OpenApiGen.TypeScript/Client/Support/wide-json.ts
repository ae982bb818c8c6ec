import type { JsonForm, Shape } from "./operation.js";

/** JSON whose integers of 64 bits are bigints, which JSON.parse and JSON.stringify know nothing of. */
export function wideJson(shapes: Readonly<Record<string, Shape>>): JsonForm {
  return {
    parse: (text, shape) =>
      settle(new Reader(text).read(), shape ?? "any", shapes),
    stringify: write,
  };
}

/**
 * Makes bigints of integers where the contract has them, and numbers of all others, in place. Where a shape does not fit its
 * value, the value stays, as it is for its reader to judge.
 */
function settle(
  value: unknown,
  shape: Shape,
  shapes: Readonly<Record<string, Shape>>,
): unknown {
  const wanted = new Set<Shape>();
  spread(shape, shapes, wanted);
  if (typeof value === "number")
    return wanted.has("bigint") && Number.isInteger(value)
      ? BigInt(value)
      : value;
  if (typeof value === "bigint")
    return wanted.has("bigint") ? value : Number(value);
  if (typeof value !== "object" || value === null) return value;

  const target = value as Record<string, unknown>;
  const isList = Array.isArray(value);
  for (const key of Object.keys(target)) {
    const inner: Shape[] = [];
    for (const one of wanted) {
      if (typeof one !== "object") continue;
      if (isList && "items" in one) inner.push(one.items);
      else if (!isList && "properties" in one) {
        const own = Object.hasOwn(one.properties, key)
          ? one.properties[key]
          : one.rest;
        if (own !== undefined) inner.push(own);
      }
    }

    const settled = settle(target[key], { anyOf: inner }, shapes);
    if (settled !== target[key]) define(target, key, settled);
  }

  return value;
}

/** All that a shape says, with names and alternatives resolved. */
function spread(
  shape: Shape,
  shapes: Readonly<Record<string, Shape>>,
  into: Set<Shape>,
): void {
  if (into.has(shape)) return;
  into.add(shape);
  if (typeof shape !== "object") return;
  if ("ref" in shape) {
    const target = shapes[shape.ref];
    if (target !== undefined) spread(target, shapes, into);
  } else if ("anyOf" in shape) {
    for (const one of shape.anyOf) spread(one, shapes, into);
  }
}

/** Sets a property that is data, whatever it is called. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** Reads JSON: integers that numbers cannot hold are bigints. */
class Reader {
  /** Values may lie in one another so deep. */
  static readonly #depth = 1000;

  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    const value = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#error();
    return value;
  }

  #value(depth: number): unknown {
    if (depth > Reader.#depth)
      throw new SyntaxError("JSON is nested too deep.");
    this.#skip();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#array(depth);
      case '"':
        return this.#string();
      default:
        return this.#scalar();
    }
  }

  #object(depth: number): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    this.#at++;
    this.#skip();
    if (this.#takes("}")) return value;
    do {
      this.#skip();
      if (this.#text[this.#at] !== '"') throw this.#error();
      const key = this.#string();
      this.#skip();
      if (!this.#takes(":")) throw this.#error();
      const inner = this.#value(depth + 1);
      if (key === "__proto__") define(value, key, inner);
      else value[key] = inner;
      this.#skip();
    } while (this.#takes(","));
    if (!this.#takes("}")) throw this.#error();
    return value;
  }

  #array(depth: number): unknown[] {
    const value: unknown[] = [];
    this.#at++;
    this.#skip();
    if (this.#takes("]")) return value;
    do {
      value.push(this.#value(depth + 1));
      this.#skip();
    } while (this.#takes(","));
    if (!this.#takes("]")) throw this.#error();
    return value;
  }

  /** A string's end is found here; what it says, JSON.parse knows. */
  #string(): string {
    const start = this.#at++;
    for (;;) {
      const quote = this.#text.indexOf('"', this.#at);
      if (quote < 0) throw this.#error();
      let slashes = quote;
      while (this.#text[slashes - 1] === "\\") slashes--;
      this.#at = quote + 1;
      if ((quote - slashes) % 2 === 0)
        return JSON.parse(this.#text.slice(start, this.#at)) as string;
    }
  }

  #scalar(): unknown {
    const token = /[^\s,:[\]{}"]*/y;
    token.lastIndex = this.#at;
    const text = token.exec(this.#text)?.[0] ?? "";
    if (text === "") throw this.#error();
    const value: unknown = JSON.parse(text);
    this.#at += text.length;
    return typeof value === "number" &&
      !Number.isSafeInteger(value) &&
      /^-?[0-9]+$/.test(text)
      ? BigInt(text)
      : value;
  }

  #skip(): void {
    while (
      this.#at < this.#text.length &&
      " \n\r\t".includes(this.#text[this.#at] ?? "x")
    )
      this.#at++;
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #error(): SyntaxError {
    return new SyntaxError(
      this.#at < this.#text.length
        ? `Unexpected '${this.#text[this.#at] ?? ""}' in JSON at position ${String(this.#at)}.`
        : "Unexpected end of JSON.",
    );
  }
}

/** Writes what JSON.stringify writes, and bigints as numbers. */
function write(value: unknown): string {
  return writeValue(value, "") ?? "null";
}

/** Undefined for what JSON leaves out. */
function writeValue(given: unknown, key: string): string | undefined {
  const value = hasToJson(given) ? given.toJSON(key) : given;
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((v, i) => writeValue(v, String(i)) ?? "null").join(",")}]`;

  const members: string[] = [];
  for (const [name, inner] of Object.entries(value)) {
    const text = writeValue(inner, name);
    if (text !== undefined) members.push(`${JSON.stringify(name)}:${text}`);
  }

  return `{${members.join(",")}}`;
}

function hasToJson(value: unknown): value is { toJSON(key: string): unknown } {
  return (
    typeof value === "object" &&
    value !== null &&
    "toJSON" in value &&
    typeof value.toJSON === "function"
  );
}
