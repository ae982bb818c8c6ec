import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";
import { maxItems, minItems } from "../validation/index.js";
import { issuesOf } from "./said.js";

const cases: readonly (readonly [z.ZodType, unknown, string, string])[] = [
  [z.string(), undefined, "required", "is required"],
  [z.literal("a"), undefined, "required", "is required"],
  [z.string(), 1, "type", "must be a string, not a number"],
  [z.number(), null, "type", "must be a number, not null"],
  [z.number(), Infinity, "format", "must fit a double-precision number"],
  [z.int(), 1.5, "type", "must be an integer, not a fraction"],
  [
    z.int(),
    2 ** 53,
    "format",
    "must be from -9007199254740991 to 9007199254740991",
  ],
  [z.boolean(), [], "type", "must be a boolean, not an array"],
  [z.null(), {}, "type", "must be null, not an object"],
  [z.array(z.null()), "", "type", "must be an array, not a string"],
  [
    z.record(z.string(), z.null()),
    1,
    "type",
    "must be an object, not a number",
  ],
  [z.literal("a b"), "c", "const", "must be a b"],
  [z.literal("a"), 1, "type", "must be a string, not a number"],
  [z.enum(["a", "b c"]), "d", "enum", 'must be one of a, "b c"'],
  [z.enum(["a", "b"]), 1, "type", "must be a string, not a number"],
  [z.literal([1, 2]), 3, "enum", "must be one of 1, 2"],
  [
    z.string().min(2),
    "a",
    "minLength",
    "must have at least 2 characters, not 1",
  ],
  [z.array(z.null()).min(1), [], "minItems", "must not be empty"],
  [
    z.array(z.null()).max(1),
    [null, null],
    "maxItems",
    "must have at most 1 items, not 2",
  ],
  [z.number().min(5), 4, "minimum", "must be at least 5"],
  [z.number().lt(5), 5, "exclusiveMaximum", "must be less than 5"],
  [z.number().multipleOf(5), 4, "multipleOf", "must be a multiple of 5"],
];

for (const [schema, value, keyword, message] of cases) {
  test(`${keyword}: ${message}`, () => {
    assert.deepEqual(issuesOf(schema, value), [["", keyword, message]]);
  });
}

test("every property that is not known is one of its own", () => {
  assert.deepEqual(
    issuesOf(z.strictObject({}), { a: 1, b: 2 }).map(
      ([at, code]) => `${at} ${code}`,
    ),
    ["/a additionalProperties", "/b additionalProperties"],
  );
});

test("arrays are counted whatever their items are", () => {
  const schema = z.array(z.string()).check(minItems(3), maxItems(1));
  assert.deepEqual(
    issuesOf(schema, [1, 2]).map(([at, code]) => `${at} ${code}`),
    ["/0 type", "/1 type", " minItems", " maxItems"],
  );
  assert.deepEqual(
    issuesOf(schema, 1).map(([, code]) => code),
    ["type"],
  );
});
