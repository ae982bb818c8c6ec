import type { Definitions, JsonSchema } from "../validation/json-schema.js";

// What `$id`, `$anchor` and `$dynamicRef` mean is settled by the generator's reader; for the suite, this stands in for it.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

interface Place {
  readonly schema: Json;
  /** The URI of the schema resource that it is in. */
  readonly base: string;
}

const one = new Set([
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
const many = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const named = new Set([
  "$defs",
  "definitions",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

/** A schema of the suite with references by name. Throws where one leads to another document. */
export function resolve(
  root: Json,
  assertsFormats: boolean,
): { schema: JsonSchema; definitions: Definitions } {
  return new Resolver(root, assertsFormats).resolve();
}

class Resolver {
  private readonly definitions: Record<string, JsonSchema> = {};
  private readonly places = new Map<string, Place>();
  private readonly bases = new Map<Json, string>();
  private readonly dynamic = new Set<string>();
  private readonly root: Json;
  private readonly assertsFormats: boolean;

  constructor(root: Json, assertsFormats: boolean) {
    this.root = root;
    this.assertsFormats = assertsFormats;
  }

  resolve(): { schema: JsonSchema; definitions: Definitions } {
    const base = "test://suite/root";
    this.places.set(base, { schema: this.root, base });
    this.index(this.root, base);
    const start = this.bases.get(this.root) ?? base;
    const schema = this.convert(this.root, start, [start]);
    return { schema, definitions: this.definitions };
  }

  /** Finds resources and anchors. */
  private index(schema: Json, outer: string): void {
    if (!isObject(schema)) {
      return;
    }

    let base = outer;
    if (typeof schema["$id"] === "string") {
      base = new URL(schema["$id"], outer).href.replace(/#$/, "");
      this.places.set(base, { schema, base });
    }

    this.bases.set(schema, base);
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const anchor = schema[keyword];
      if (typeof anchor === "string") {
        this.places.set(`${base}#${anchor}`, { schema, base });
        if (keyword === "$dynamicAnchor") {
          this.dynamic.add(`${base}#${anchor}`);
        }
      }
    }

    this.children(schema).forEach((child) => this.index(child, base));
  }

  private children(schema: JsonObject): Json[] {
    return Object.entries(schema).flatMap(([keyword, value]) =>
      one.has(keyword)
        ? [value]
        : many.has(keyword) && Array.isArray(value)
          ? value
          : named.has(keyword) && isObject(value)
            ? Object.values(value)
            : [],
    );
  }

  private find(reference: string, base: string): [Place, string] {
    const uri = new URL(reference, base).href.replace(/#$/, "");
    const known = this.places.get(uri);
    if (known !== undefined) {
      return [known, uri];
    }

    const [resource = "", fragment = ""] = uri.split("#");
    let place = this.places.get(resource);
    if (place === undefined || !/^\/|^$/.test(decodeURIComponent(fragment))) {
      throw new Error(`another document: ${uri}`);
    }

    for (const token of decodeURIComponent(fragment).split("/").slice(1)) {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const container = place.schema as JsonObject;
      const schema: Json | undefined = Object.hasOwn(container, name)
        ? container[name]
        : undefined;
      if (schema === undefined) {
        throw new Error(`nothing at ${uri}`);
      }

      place = { schema, base: this.bases.get(schema) ?? place.base };
    }

    return [place, uri];
  }

  private reference(
    reference: string,
    base: string,
    scope: readonly string[],
    isDynamic: boolean,
  ): JsonSchema {
    let [place, uri] = this.find(reference, base);
    if (isDynamic && this.dynamic.has(uri)) {
      const anchor = uri.slice(uri.indexOf("#"));
      const outermost = scope.find((resource) =>
        this.dynamic.has(resource + anchor),
      );
      uri = (outermost ?? uri.slice(0, -anchor.length)) + anchor;
      place = this.places.get(uri)!;
    }

    const inner = scope.includes(place.base) ? scope : [...scope, place.base];
    const name = `${uri} ${inner.join(" ")}`;
    if (!Object.hasOwn(this.definitions, name)) {
      this.definitions[name] = true;
      this.definitions[name] = this.convert(place.schema, place.base, inner);
    }

    return { $ref: name };
  }

  private convert(
    schema: Json,
    outer: string,
    outerScope: readonly string[],
  ): JsonSchema {
    if (!isObject(schema)) {
      return schema as boolean;
    }

    const base = this.bases.get(schema) ?? outer;
    const scope = outerScope.includes(base)
      ? outerScope
      : [...outerScope, base];
    const result: Record<string, unknown> = {};
    const allOf: JsonSchema[] = [];
    const go = (child: Json): JsonSchema => this.convert(child, base, scope);
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === "$ref" || keyword === "$dynamicRef") {
        allOf.push(
          this.reference(
            value as string,
            base,
            scope,
            keyword === "$dynamicRef",
          ),
        );
      } else if (keyword === "allOf") {
        allOf.push(...(value as Json[]).map(go));
      } else if (one.has(keyword)) {
        result[keyword] = go(value);
      } else if (many.has(keyword)) {
        result[keyword] = (value as Json[]).map(go);
      } else if (named.has(keyword)) {
        result[keyword] = Object.fromEntries(
          Object.entries(value as JsonObject).map(([k, v]) => [k, go(v)]),
        );
      } else if (keyword === "dependencies") {
        // Of older drafts, and without a meaning in this one.
      } else if (keyword !== "format" || this.assertsFormats) {
        result[keyword] = value;
      }
    }

    return allOf.length > 0 ? { ...result, allOf } : result;
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
