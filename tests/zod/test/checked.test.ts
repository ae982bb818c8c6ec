import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";
import {
  checked,
  json,
  maxLength,
  typed,
  type Definitions,
} from "../validation/index.js";
import { issuesOf } from "./said.js";

const pair = checked(z.object({ a: z.string(), b: z.int().default(7) }), {
  type: "object",
  required: ["a"],
  properties: { a: { type: "string" } },
  minProperties: 1,
  not: { required: ["c"] },
});

test("the output is that of the schema of zod", () => {
  const value: { a: string; b: number } = pair.parse({ a: "x", other: 1 });
  assert.deepEqual(value, { a: "x", b: 7 });
});

test("values are judged as they were sent", () => {
  assert.deepEqual(issuesOf(pair, { a: "x", c: 1 }), [
    ["", "not", "is of a kind that is not allowed here"],
  ]);
});

test("what both find is said once, everything else together", () => {
  assert.deepEqual(
    issuesOf(pair, { b: "x", c: 1 }).map(([at, code]) => `${at} ${code}`),
    ["/a required", " not", "/b type"],
  );
  assert.deepEqual(issuesOf(pair, 5), [
    ["", "type", "must be an object, not a number"],
  ]);
  const strict = checked(z.strictObject({ a: z.int().optional() }), {
    properties: { a: true },
    additionalProperties: false,
    maxProperties: 1,
  });
  assert.deepEqual(
    issuesOf(strict, { x: 1, y: 2 }).map(([at, code]) => `${at} ${code}`),
    ["/x additionalProperties", "/y additionalProperties", " maxProperties"],
  );
});

test("what is absent is said once, around it as within", () => {
  const schema = z.object({
    needed: pair,
    any: json({ not: { type: "string" } }),
    may: pair.optional(),
    nil: pair.nullable(),
    filled: pair.default({ a: "d", b: 1 }),
  });
  assert.deepEqual(
    issuesOf(schema, {}).map(([at, code]) => `${at} ${code}`),
    ["/needed required", "/any required", "/nil required"],
  );
  assert.deepEqual(schema.parse({ needed: { a: "1" }, any: 1, nil: null }), {
    needed: { a: "1", b: 7 },
    any: 1,
    nil: null,
    filled: { a: "d", b: 1 },
  });
  const optional = z.object({
    a: checked(pair.optional(), { minProperties: 1 }),
  });
  assert.deepEqual(optional.parse({}), {});
});

test("nested schemas say nothing twice", () => {
  const inner = { type: "object", minProperties: 2 } as const;
  const schema = checked(
    z.object({
      a: checked(z.object({ x: z.string().check(maxLength(1)) }), inner),
    }),
    { properties: { a: inner } },
  );
  assert.deepEqual(
    issuesOf(schema, { a: { x: "long" } }).map(([at, code]) => `${at} ${code}`),
    ["/a minProperties", "/a/x maxLength"],
  );
});

test("where nothing is left to judge, nothing is wrapped", () => {
  const schema = z.object({});
  assert.equal(checked(schema, true), schema);
  assert.equal(checked(schema, {}), schema);
});

test("definitions may come later", () => {
  const schema = json({ $ref: "List" }, () => definitions);
  const definitions: Definitions = {
    List: {
      type: "object",
      properties: { next: { $ref: "List" }, v: { type: "integer" } },
    },
  };
  assert.deepEqual(issuesOf(schema, { next: { next: { v: "x" } } }), [
    ["/next/next/v", "type", "must be an integer, not a string"],
  ]);
});

test("names of prototypes are names like others", () => {
  const schema = json<object>({
    type: "object",
    required: ["constructor", "__proto__", "toString"],
    properties: {
      constructor: { type: "string" },
      ["__proto__"]: { type: "string" },
      toString: { type: "string" },
    },
    additionalProperties: false,
  });
  assert.deepEqual(
    issuesOf(schema, {}).map(([at, code]) => `${at} ${code}`),
    ["/constructor required", "/__proto__ required", "/toString required"],
  );
  const sent: unknown = JSON.parse(
    '{"__proto__":"a","constructor":"b","toString":"c"}',
  );
  assert.equal(schema.parse(sent), sent);
  assert.deepEqual(
    issuesOf(
      schema,
      JSON.parse(
        '{"__proto__":{"polluted":1},"constructor":"b","toString":"c"}',
      ),
    ),
    [["/__proto__", "type", "must be a string, not an object"]],
  );
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.deepEqual(
    issuesOf(json({ const: JSON.parse('{"__proto__":1}') }), {}).length,
    1,
  );
  assert.deepEqual(
    issuesOf(json({ uniqueItems: true }), JSON.parse('[{"__proto__":1},{}]')),
    [],
  );
});

test("what is undefined is not there, as it is not in JSON", () => {
  assert.deepEqual(
    issuesOf(json({ required: ["a"], minProperties: 1 }), { a: undefined }).map(
      ([, code]) => code,
    ),
    ["minProperties", "required"],
  );
});

test("checks, clones and asynchronous schemas work", async () => {
  const longer = pair.check((payload) => {
    payload.issues.push({
      code: "custom",
      message: "late",
      input: payload.value,
    });
  });
  assert.deepEqual(
    issuesOf(longer, { a: "" }).map(([, , text]) => text),
    ["late"],
  );
  const slow = checked(
    z.string().refine((text) => Promise.resolve(text === "a")),
    { maxLength: 1 },
  );
  const result = await slow.safeParseAsync("bb");
  assert.deepEqual(
    result.error?.issues.map(({ message }) => message),
    ["must have at most 1 character, not 2", "Invalid input"],
  );
});

test("types are only said", () => {
  const schema = typed<"a" | "b">(z.string());
  const value: "a" | "b" = schema.parse("a");
  assert.equal(value, "a");
});

test("alternatives that nest alternatives come to an end", () => {
  const definitions: Definitions = {
    Deep: {
      anyOf: [
        {
          properties: { x: { $ref: "Deep" }, a: { const: 1 } },
          required: ["a"],
        },
        {
          properties: { x: { $ref: "Deep" }, b: { const: 1 } },
          required: ["b"],
        },
        {
          properties: { x: { $ref: "Deep" }, c: { const: 1 } },
          unevaluatedProperties: false,
        },
      ],
      unevaluatedProperties: false,
    },
    Circle: { allOf: [{ $ref: "Circle" }] },
  };
  let value: unknown = { d: 1 };
  for (let i = 0; i < 60; i++) {
    value = { x: value };
  }

  const start = performance.now();
  assert.notEqual(
    issuesOf(json({ $ref: "Deep" }, definitions), value).length,
    0,
  );
  assert.deepEqual(
    issuesOf(json({ $ref: "Circle" }, definitions), 1).map(([, code]) => code),
    ["complexity"],
  );
  assert.ok(performance.now() - start < 1000);

  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) {
    deep = [deep];
  }

  const nested = json({ $ref: "N" }, { N: { items: { $ref: "N" } } });
  assert.deepEqual(
    issuesOf(nested, deep).map(([, code]) => code),
    ["complexity"],
  );
});
