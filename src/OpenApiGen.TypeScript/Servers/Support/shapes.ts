/** Shapes in the form that decoding asks them in. */

import { has } from "./objects.js";
import type { Shape } from "./rules.js";

/** A kind of value that text may stand for. */
type Scalar = "string" | "number" | "boolean" | "null";

/** What the text of a parameter or form field stands for. */
export class TextShape {
  readonly scalars: ReadonlySet<Scalar>;
  /** The shape of items, where arrays are accepted. */
  readonly item: TextShape | undefined;
  readonly isObject: boolean;
  /** The shape of properties that are not named; undefined where there are none. */
  readonly other: TextShape | undefined;
  readonly isFile: boolean;
  /** True where no number but whole ones will do. */
  readonly isWhole: boolean;
  /** True where a whole number beyond 2^53 is a bigint. */
  readonly isWide: boolean;
  readonly #properties: Readonly<Record<string, TextShape>>;

  constructor(parts: {
    scalars?: readonly Scalar[];
    item?: TextShape | undefined;
    properties?: Readonly<Record<string, TextShape>> | undefined;
    other?: TextShape | undefined;
    isFile?: boolean;
    isWhole?: boolean;
    isWide?: boolean;
  }) {
    this.scalars = new Set(parts.scalars);
    this.item = parts.item;
    this.isObject = parts.properties !== undefined;
    this.#properties = parts.properties ?? {};
    this.other = parts.other;
    this.isFile = parts.isFile ?? false;
    this.isWhole = parts.isWhole ?? false;
    this.isWide = parts.isWide ?? false;
  }

  get isArray(): boolean {
    return this.item !== undefined;
  }

  get isScalar(): boolean {
    return !this.isArray && !this.isObject;
  }

  get hasScalars(): boolean {
    return this.scalars.size > 0;
  }

  /** True where nothing but a file is accepted. */
  get isOnlyFile(): boolean {
    return this.isFile && this.isScalar && !this.hasScalars;
  }

  get propertyNames(): readonly string[] {
    return Object.keys(this.#properties);
  }

  has(name: string): boolean {
    return has(this.#properties, name);
  }

  /** The shape of a property; anything where nothing is known of it. */
  property(name: string): TextShape {
    return (
      (this.has(name) ? this.#properties[name] : undefined) ?? this.other ?? any
    );
  }

  /** Either of two shapes. */
  or(more: TextShape): TextShape {
    const isObject = this.isObject || more.isObject;
    const properties = { ...this.#properties };
    for (const name of more.propertyNames) {
      const first = this.has(name) ? properties[name] : undefined;
      properties[name] = first?.or(more.property(name)) ?? more.property(name);
    }
    return new TextShape({
      scalars: [...this.scalars, ...more.scalars],
      item:
        this.item && more.item
          ? this.item.or(more.item)
          : (this.item ?? more.item),
      properties: isObject ? properties : undefined,
      other: this.other ?? more.other,
      isFile: this.isFile || more.isFile,
      isWhole: isWholeOrNoNumber(this) && isWholeOrNoNumber(more),
      isWide: this.isWide || more.isWide,
    });
  }
}

const any = new TextShape({ scalars: ["number", "boolean", "null", "string"] });

function isWholeOrNoNumber(shape: TextShape): boolean {
  return shape.isWhole || !shape.scalars.has("number");
}

/** Shapes of contracts are constants, each looked at once. */
const known = new Map<Shape, TextShape>();

/** A shape of a contract. */
export function shapeOf(shape: Shape): TextShape {
  let made = known.get(shape);
  if (made === undefined) {
    made = make(shape);
    known.set(shape, made);
  }
  return made;
}

function make(shape: Shape): TextShape {
  if (shape === "any") {
    return any;
  }
  if (shape === "file") {
    return new TextShape({ isFile: true });
  }
  if (shape === "integer") {
    return new TextShape({ scalars: ["number"], isWhole: true });
  }
  if (shape === "bigint") {
    return new TextShape({ scalars: ["number"], isWhole: true, isWide: true });
  }
  if (typeof shape === "string") {
    return new TextShape({ scalars: [shape] });
  }
  if ("array" in shape) {
    return new TextShape({ item: shapeOf(shape.array) });
  }
  if ("or" in shape) {
    return shape.or
      .map(shapeOf)
      .reduce((first, second) => first.or(second), new TextShape({}));
  }
  return new TextShape({
    properties: Object.fromEntries(
      Object.entries(shape.object).map(([name, property]) => [
        name,
        shapeOf(property),
      ]),
    ),
    other: shape.other === undefined ? undefined : shapeOf(shape.other),
  });
}
