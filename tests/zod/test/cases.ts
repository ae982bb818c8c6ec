import type { Definitions, JsonSchema } from "../validation/json-schema.js";

/** A value as JSON text, and a schema that judges it. */
export interface SchemaCase {
  readonly schema: JsonSchema;
  readonly json: string;
  readonly definitions?: Definitions;
}

const list = (schema: JsonSchema, ...jsons: string[]): SchemaCase[] =>
  jsons.map((json) => ({ schema, json }));

const tree: Definitions = {
  Tree: {
    type: "object",
    properties: { value: { type: "integer" }, next: { $ref: "Tree" } },
    required: ["value"],
    unevaluatedProperties: false,
  },
};

/** What evaluators of both worlds are asked. */
export const schemaCases: readonly SchemaCase[] = [
  ...list(false, "1", "{}"),
  ...list({ type: "string" }, "1", "null", "[]", "{}", "true"),
  ...list({ type: "integer" }, "1.5", "1.0", '"1"', "1e3"),
  ...list({ type: ["integer", "null"] }, "1.5", '"a"'),
  ...list({ type: ["object", "array", "string", "number", "boolean"] }, "null"),
  ...list({ minLength: 1 }, '""', '"a"'),
  ...list({ minLength: 3, maxLength: 4 }, '"ab"', '"abcde"', '"😀😀"'),
  ...list({ maxLength: 1 }, '"ab"', '"😀"'),
  ...list({ maxLength: 1, pattern: "^[a-z]+$", format: "email" }, '"A1"'),
  ...list({ format: "date-time" }, '"x"', '"0000-01-01T00:00:00Z"'),
  ...list({ format: "duration" }, '"P1Y"', '"PT1.5S"'),
  ...list({ format: "unheard-of" }, '"x"'),
  ...list({ minimum: 5, multipleOf: 2 }, "3", "4", "5", "6"),
  ...list({ exclusiveMinimum: 0, exclusiveMaximum: 1 }, "0", "1", "0.5"),
  ...list({ maximum: 100 }, "100.5", "1e400"),
  ...list({ multipleOf: 0.01 }, "0.07", "0.075", "4.35", "1e300"),
  ...list({ enum: ["a", "b", 1, null, { x: 1 }] }, '"c"', "1.0", '{"x":1.0}'),
  ...list({ enum: ["only"] }, '"c"'),
  ...list({ enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] }, "14"),
  ...list({ const: "a" }, '"b"', '"a"'),
  ...list({ const: { a: [1, true] } }, '{"a":[1,false]}', '{"a":[1.0,true]}'),
  ...list({ const: null }, "0", "null"),
  ...list({ minItems: 1 }, "[]"),
  ...list({ minItems: 3, maxItems: 3 }, "[1]", "[1,2,3,4]"),
  ...list({ uniqueItems: true }, "[1,2,1.0]", '[{"a":1,"b":2},{"b":2,"a":1}]'),
  ...list({ uniqueItems: true }, '[1,true,"1",[1]]', '["a","b","b","a"]'),
  ...list({ prefixItems: [{ type: "string" }], items: false }, '["a",1,2]'),
  ...list({ prefixItems: [true, false] }, "[1,2]"),
  ...list({ items: { type: "string", minLength: 2 } }, '["ab",1,"c"]'),
  ...list({ contains: { type: "string" } }, "[1,2]", '[1,"a"]'),
  ...list({ contains: { type: "string" }, minContains: 2 }, '["a"]'),
  ...list({ contains: { const: 1 }, maxContains: 1 }, "[1,1]"),
  ...list({ contains: { const: 1 }, unevaluatedItems: false }, "[1,2]"),
  ...list({ minProperties: 1 }, "{}"),
  ...list(
    { minProperties: 2, maxProperties: 2 },
    '{"a":1}',
    '{"a":1,"b":2,"c":3}',
  ),
  ...list({ required: ["a", "b"] }, "{}", '{"b":1}', "[]"),
  ...list({ properties: { a: false, b: { type: "string" } } }, '{"a":1,"b":2}'),
  ...list({ patternProperties: { "^x": false } }, '{"xy":1}'),
  ...list(
    { patternProperties: { "^x": { minimum: 2 }, y: { minimum: 3 } } },
    '{"xy":1}',
  ),
  ...list(
    { properties: { a: true }, additionalProperties: false },
    '{"a":1,"b/~":2}',
  ),
  ...list({ additionalProperties: { type: "string" } }, '{"a":1,"b":"c"}'),
  ...list(
    { propertyNames: { maxLength: 2, pattern: "^a" } },
    '{"abc":1,"b":2}',
  ),
  ...list({ propertyNames: false }, '{"a":1}'),
  ...list({ propertyNames: { not: { const: "a" } } }, '{"a":1}'),
  ...list({ dependentRequired: { a: ["b", "c"] } }, '{"a":1}', '{"b":1}'),
  ...list(
    { dependentSchemas: { a: { required: ["z"] } } },
    '{"a":1}',
    '{"b":1}',
  ),
  ...list({ allOf: [{ minimum: 2 }, { multipleOf: 2 }] }, "1"),
  ...list({ allOf: [{ minimum: 2 }, { minimum: 2 }] }, "1"),
  ...list({ anyOf: [{ type: "string" }, { minimum: 2 }] }, "1", "3"),
  ...list({ oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, "1", "2", "6"),
  ...list({ not: { type: "string" } }, '"a"', "1"),
  ...list(
    { if: { minimum: 10 }, then: { multipleOf: 10 }, else: { maximum: 5 } },
    "15",
    "7",
    "20",
  ),
  ...list(
    {
      type: "object",
      allOf: [{ properties: { a: true } }],
      unevaluatedProperties: false,
    },
    '{"a":1,"b":2}',
  ),
  ...list(
    { allOf: [{ required: ["a"] }], unevaluatedProperties: false },
    '{"b":2}',
  ),
  ...list(
    { prefixItems: [true], unevaluatedItems: { type: "string" } },
    '[1,2,"a"]',
  ),
  ...list(
    { properties: { a: { properties: { b: { items: { type: "null" } } } } } },
    '{"a":{"b":[null,1,null,2]}}',
  ),
  ...list(
    {
      required: ["constructor", "__proto__"],
      properties: { toString: { type: "string" } },
    },
    "{}",
    '{"toString":1,"__proto__":1,"constructor":2}',
  ),
  {
    schema: { $ref: "Tree" },
    definitions: tree,
    json: '{"value":1,"next":{"value":"x","next":{"other":1}}}',
  },
  {
    schema: { $ref: "Tree", minProperties: 2 },
    definitions: tree,
    json: '{"value":1}',
  },
];

/** What typed readers of both worlds are asked: strings of a format. */
export const formatCases: readonly (readonly [format: string, text: string])[] =
  [
    ["date-time", "2026-01-31T12:00:00Z"],
    ["date-time", "2026-01-31 12:00:00Z"],
    ["date-time", "0000-01-31T12:00:00Z"],
    ["date-time", "9999-12-31T23:59:59-01:00"],
    ["date-time", "1998-12-31T23:59:60Z"],
    ["date-time-local", "0000-01-01T00:00:00"],
    ["date", "2026-02-29"],
    ["date", "0000-02-29"],
    ["time", "12:00:00"],
    ["time-local", "12:00:00Z"],
    ["duration", "P1Y"],
    ["duration", "P0Y"],
    ["duration", "PT1H30S"],
    ["duration", "P1.5D"],
    ["duration", "P999999999D"],
    ["uuid", "123"],
    ["uri", "//a"],
    ["uri-reference", "a b"],
    ["byte", "QUI"],
    ["base64url", "+"],
    ["email", "a"],
    ["idn-email", "a"],
    ["hostname", "a_b"],
    ["idn-hostname", "〮"],
    ["ipv4", "1"],
    ["ipv6", "1"],
    ["iri", "a"],
    ["iri-reference", "\\"],
    ["uri-template", "{"],
    ["json-pointer", "a"],
    ["relative-json-pointer", "a"],
    ["regex", "("],
  ];

/** What typed readers of both worlds are asked: numbers of a format, with limits. */
export const numberCases: readonly (readonly [
  format: string,
  json: string,
  limits?: Readonly<Record<string, string>>,
])[] = [
  ["int8", "128"],
  ["int16", "-32769"],
  ["int32", "2147483648"],
  ["int32", "2147483647"],
  ["uint8", "-1"],
  ["uint16", "65536"],
  ["uint32", "4294967296"],
  ["int64", "1.5"],
  ["int64", '"1"'],
  ["int64", "1e3", { maximum: "999" }],
  ["int64", "1e19"],
  ["uint64", "-1"],
  ["float", "1e39"],
  ["decimal", "1e29"],
  ["decimal", "1e-29"],
  ["decimal", "1e28"],
  ["double", "0.3", { multipleOf: "0.1" }],
  ["double", "0.35", { multipleOf: "0.1" }],
  ["double", "19.99", { multipleOf: "0.01" }],
  ["double", "1e22", { multipleOf: "3" }],
  ["double", "5", { minimum: "5.5" }],
  ["double", "5", { maximum: "4.5" }],
  ["double", "5", { exclusiveMinimum: "5" }],
  ["double", "5", { exclusiveMaximum: "5" }],
  ["double", "0.1", { minimum: "0.10000000000000000001" }],
];

/** Values that unions of both worlds judge. */
export const unionCases: readonly (readonly [union: string, json: string])[] = [
  ["pets", "1"],
  ["pets", "{}"],
  ["pets", '{"type":"cow"}'],
  ["pets", '{"type":1}'],
  ["pets", '{"type":"cat","lives":"x"}'],
  ["pets", '{"type":"cat"}'],
  ["pets", '{"type":"dog","tricks":["long one"]}'],
  ["petsOrElse", '{"type":"cow"}'],
  ["petsOrElse", "{}"],
  ["petsOrElse", '{"type":"cat","lives":9}'],
  ["anyPet", '{"type":"cat","lives":9}'],
  ["anyPet", '{"type":"cat"}'],
  ["anyPet", '{"type":"cow"}'],
  ["anyPet", '"x"'],
  ["onePet", '"long"'],
  ["onePet", "1"],
  ["onePet", '{"type":"dog","tricks":[1]}'],
  ["onePet", '{"lives":9}'],
  ["anySize", '{"a":"x","b":"y"}'],
  ["anySize", '{"a":"x","b":1}'],
  ["anySize", '{"a":1}'],
  ["anySize", '{"b":"x"}'],
  ["oneSize", '{"a":"x"}'],
  ["oneSize", '{"a":"x","b":1}'],
  ["oneSize", '{"a":1,"b":1}'],
  ["strict", '{"a":1,"c":2}'],
  ["strict", '{"a":"x","b":1}'],
  ["strict", '{"b":1}'],
  ["scalar", "1.5"],
  ["scalar", "true"],
  ["items", '["a",1]'],
  ["items", '[1,2,"a"]'],
  ["items", "[]"],
  ["items", '{"a":1}'],
];
