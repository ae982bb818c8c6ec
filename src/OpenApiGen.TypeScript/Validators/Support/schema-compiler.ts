import { formats } from "./formats.js";
import type {
  Definitions,
  JsonSchema,
  JsonSchemaObject,
} from "./json-schema.js";
import { numberLimit, type NumberKeyword } from "./number-limits.js";
import { patternOf } from "./patterns.js";
import { always, never, SchemaNode } from "./schema-node.js";
import { typesOf } from "./schema-types.js";
import { listedValues } from "./schema-values.js";

const rangeKeywords = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
] as const satisfies NumberKeyword[];

const compilers = new WeakMap<Definitions, SchemaCompiler>();
const noDefinitions: Definitions = {};

/** Makes a schema ready for judging; what several schemas refer to is made ready once. */
export function compile(
  schema: JsonSchema,
  definitions: Definitions = noDefinitions,
): SchemaNode {
  let compiler = compilers.get(definitions);
  if (compiler === undefined) {
    compiler = new SchemaCompiler(definitions);
    compilers.set(definitions, compiler);
  }

  return compiler.node(schema);
}

class SchemaCompiler {
  private readonly named = new Map<string, SchemaNode>();
  private readonly definitions: Definitions;

  constructor(definitions: Definitions) {
    this.definitions = definitions;
  }

  node(schema: JsonSchema): SchemaNode {
    if (typeof schema === "boolean") {
      return schema ? always : never;
    }

    const keywords = Object.keys(schema);
    if (keywords.length === 0) {
      return always;
    }

    if (schema.$ref !== undefined && keywords.length === 1) {
      return this.find(schema.$ref);
    }

    const node = new SchemaNode();
    this.fill(node, schema);
    return node;
  }

  private find(name: string): SchemaNode {
    const known = this.named.get(name);
    if (known !== undefined) {
      return known;
    }

    const schema = Object.hasOwn(this.definitions, name)
      ? this.definitions[name]
      : undefined;
    if (schema === undefined) {
      throw new Error(`There is no schema '${name}' among the definitions.`);
    }

    if (typeof schema === "boolean") {
      return schema ? always : never;
    }

    // Known before it is filled: schemas refer to themselves.
    const node = new SchemaNode();
    this.named.set(name, node);
    this.fill(node, schema);
    return node;
  }

  private fill(node: SchemaNode, schema: JsonSchemaObject): void {
    this.fillScalars(node, schema);
    this.fillArrays(node, schema);
    this.fillObjects(node, schema);
    const target = schema.$ref === undefined ? [] : [this.find(schema.$ref)];
    node.allOf = [...target, ...this.nodes(schema.allOf)];
    node.anyOf = this.nodes(schema.anyOf);
    node.oneOf = this.nodes(schema.oneOf);
    node.not = this.some(schema.not);
    node.if = this.some(schema.if);
    node.then = this.some(schema.then);
    node.else = this.some(schema.else);
    node.complete();
  }

  private fillScalars(node: SchemaNode, schema: JsonSchemaObject): void {
    node.types = schema.type === undefined ? node.types : typesOf(schema.type);
    node.enum = schema.enum && listedValues(schema.enum);
    // An own property, as undefined is no value of JSON but null is.
    node.const =
      schema.const === undefined ? undefined : listedValues([schema.const]);
    node.range = rangeKeywords.flatMap((keyword) => {
      const limit = schema[keyword];
      return limit === undefined ? [] : [numberLimit(keyword, String(limit))];
    });
    node.multipleOf =
      schema.multipleOf === undefined
        ? undefined
        : numberLimit("multipleOf", String(schema.multipleOf));
    node.minLength = schema.minLength ?? node.minLength;
    node.maxLength = schema.maxLength ?? node.maxLength;
    if (schema.pattern !== undefined) {
      node.pattern = patternOf(schema.pattern);
      node.patternSource = schema.pattern;
    }

    if (schema.format !== undefined && Object.hasOwn(formats, schema.format)) {
      node.format = schema.format;
    }
  }

  private fillArrays(node: SchemaNode, schema: JsonSchemaObject): void {
    node.minItems = schema.minItems ?? node.minItems;
    node.maxItems = schema.maxItems ?? node.maxItems;
    node.uniqueItems = schema.uniqueItems ?? node.uniqueItems;
    node.prefixItems = this.nodes(schema.prefixItems);
    node.items = this.some(schema.items);
    node.contains = this.some(schema.contains);
    node.minContains = schema.minContains ?? node.minContains;
    node.maxContains = schema.maxContains ?? node.maxContains;
    node.unevaluatedItems = this.some(schema.unevaluatedItems);
  }

  private fillObjects(node: SchemaNode, schema: JsonSchemaObject): void {
    node.minProperties = schema.minProperties ?? node.minProperties;
    node.maxProperties = schema.maxProperties ?? node.maxProperties;
    node.properties =
      schema.properties && new Map(this.entries(schema.properties));
    node.patternProperties = this.entries(schema.patternProperties).map(
      ([source, target]) => {
        const pattern = patternOf(source);
        return {
          pattern,
          schema: pattern === undefined ? always : target,
        };
      },
    );
    node.additionalProperties = this.some(schema.additionalProperties);
    node.propertyNames = this.some(schema.propertyNames);
    node.unevaluatedProperties = this.some(schema.unevaluatedProperties);
    node.required = schema.required ?? node.required;
    node.dependentRequired = Object.entries(schema.dependentRequired ?? {});
    node.dependentSchemas = this.entries(schema.dependentSchemas);
  }

  private some(schema: JsonSchema | undefined): SchemaNode | undefined {
    return schema === undefined ? undefined : this.node(schema);
  }

  private nodes(schemas: readonly JsonSchema[] | undefined): SchemaNode[] {
    return schemas?.map((schema) => this.node(schema)) ?? [];
  }

  private entries(
    schemas: Readonly<Record<string, JsonSchema>> | undefined,
  ): [string, SchemaNode][] {
    return Object.entries(schemas ?? {}).map(([name, schema]) => [
      name,
      this.node(schema),
    ]);
  }
}
