import type { Pattern } from "./patterns.js";
import type { NumberLimit } from "./number-limits.js";
import { types } from "./schema-types.js";
import type { ListedValues } from "./schema-values.js";

/** A schema made ready for judging. Absent keywords are undefined, empty or without effect. */
export class SchemaNode {
  types: number = types.all;
  enum: ListedValues | undefined;
  const: ListedValues | undefined;
  /** Limits of numbers; the first one that is broken is said. */
  range: readonly NumberLimit[] = [];
  multipleOf: NumberLimit | undefined;
  minLength = 0;
  maxLength = Infinity;
  pattern: Pattern | undefined;
  /** The pattern as the contract spells it. */
  patternSource = "";
  format: string | undefined;
  minItems = 0;
  maxItems = Infinity;
  uniqueItems = false;
  prefixItems: readonly SchemaNode[] = [];
  items: SchemaNode | undefined;
  contains: SchemaNode | undefined;
  minContains = 1;
  maxContains = Infinity;
  unevaluatedItems: SchemaNode | undefined;
  minProperties = 0;
  maxProperties = Infinity;
  properties: ReadonlyMap<string, SchemaNode> | undefined;
  patternProperties: readonly PatternProperty[] = [];
  additionalProperties: SchemaNode | undefined;
  propertyNames: SchemaNode | undefined;
  unevaluatedProperties: SchemaNode | undefined;
  required: readonly string[] = [];
  dependentRequired: readonly (readonly [string, readonly string[]])[] = [];
  dependentSchemas: readonly (readonly [string, SchemaNode])[] = [];
  allOf: readonly SchemaNode[] = [];
  anyOf: readonly SchemaNode[] = [];
  oneOf: readonly SchemaNode[] = [];
  not: SchemaNode | undefined;
  if: SchemaNode | undefined;
  then: SchemaNode | undefined;
  else: SchemaNode | undefined;
  /** True where other schemas judge the same value, or what they left is judged. */
  hasInPlace = false;
  /** True where each property of an object has to be looked at. */
  looksAtProperties = false;
  /** True where each item of an array has to be looked at. */
  looksAtItems = false;

  private width = 0;

  /** The largest number of schemas that judge the same value, this one's or one within it. */
  get widest(): number {
    this.width ||= widthOf(this);
    return this.width;
  }

  /** Draws conclusions once all keywords are there. */
  complete(): void {
    this.hasInPlace =
      this.allOf.length +
        this.anyOf.length +
        this.oneOf.length +
        this.dependentSchemas.length >
        0 ||
      (this.not ?? this.if) !== undefined ||
      (this.unevaluatedItems ?? this.unevaluatedProperties) !== undefined;
    this.looksAtProperties =
      this.properties !== undefined ||
      this.patternProperties.length > 0 ||
      (this.additionalProperties ?? this.propertyNames) !== undefined;
    this.looksAtItems =
      this.prefixItems.length > 0 ||
      (this.items ?? this.contains) !== undefined;
  }

  /** Schemas that judge the same value. */
  inPlace(): readonly SchemaNode[] {
    return [
      ...this.allOf,
      ...this.anyOf,
      ...this.oneOf,
      ...this.dependentSchemas.map(([, schema]) => schema),
      ...some(this.not, this.if, this.then, this.else),
    ];
  }

  /** Schemas that judge what is within the value. */
  children(): readonly SchemaNode[] {
    return [
      ...this.prefixItems,
      ...(this.properties?.values() ?? []),
      ...this.patternProperties.map(({ schema }) => schema),
      ...some(
        this.items,
        this.contains,
        this.unevaluatedItems,
        this.additionalProperties,
        this.propertyNames,
        this.unevaluatedProperties,
      ),
    ];
  }
}

/** A schema for properties whose names match a pattern. */
export interface PatternProperty {
  /** Undefined for a pattern that no regular expression can be made of: any name may be meant. */
  readonly pattern: Pattern | undefined;
  readonly schema: SchemaNode;
}

/** The schema `true`. */
export const always = new SchemaNode();

/** The schema `false`. */
export const never = new SchemaNode();
never.types = types.none;

/** How many schemas may judge one value without anybody taking notice. */
export const usualWidth = 8;

const maximumWidth = 1000;

function widthOf(root: SchemaNode): number {
  let widest = 1;
  const all = closure(root, (node) => [...node.inPlace(), ...node.children()]);
  for (const node of all) {
    widest = Math.max(widest, closure(node, (n) => n.inPlace()).size);
    if (widest >= maximumWidth) {
      break;
    }
  }

  return Math.min(widest, maximumWidth);
}

function closure(
  root: SchemaNode,
  next: (node: SchemaNode) => readonly SchemaNode[],
): Set<SchemaNode> {
  const found = new Set([root]);
  // What is added while a set is walked is walked as well.
  for (const node of found) {
    next(node).forEach((other) => found.add(other));
  }

  return found;
}

function some(...nodes: readonly (SchemaNode | undefined)[]): SchemaNode[] {
  return nodes.filter((node) => node !== undefined);
}
