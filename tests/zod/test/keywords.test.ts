import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";
import {
  format,
  int64,
  intFormat,
  maximum,
  maxLength,
  minimum,
  minLength,
  multipleOf,
  pattern,
  uint64,
} from "../validation/index.js";
import { isMultiple, parseDecimal } from "../validation/decimal.js";
import { numberLimit } from "../validation/number-limits.js";
import { issuesOf } from "./said.js";

test("all checks of a string report together", () => {
  const schema = z
    .string()
    .check(minLength(9), maxLength(2), pattern("^[a-z]+$"), format("email"));
  assert.deepEqual(issuesOf(schema, "ABC"), [
    ["", "minLength", "must have at least 9 characters, not 3"],
    ["", "maxLength", "must have at most 2 characters, not 3"],
    ["", "pattern", "must match the pattern ^[a-z]+$"],
    ["", "format", "must be an e-mail address such as name@example.com"],
  ]);
});

test("all checks of all siblings report, whatever their types", () => {
  const schema = z.object({
    a: z.string(),
    b: z.string().check(minLength(2), pattern("x")),
    c: z.int().check(intFormat("int8"), multipleOf("7")),
  });
  assert.deepEqual(
    issuesOf(schema, { a: 1, b: "", c: 300 }).map(([at, code]) => at + code),
    ["/atype", "/bminLength", "/bpattern", "/cformat", "/cmultipleOf"],
  );
});

test("issues are those of zod, with a keyword", () => {
  const result = z.object({ a: z.string().check(maxLength(1)) }).safeParse({
    a: "abc",
  });
  assert.deepEqual(result.error?.issues, [
    {
      code: "custom",
      path: ["a"],
      message: "must have at most 1 character, not 3",
      params: { keyword: "maxLength" },
    },
  ]);
});

test("lengths count code points", () => {
  const schema = z.string().check(minLength(2), maxLength(2));
  assert.deepEqual(issuesOf(schema, "😀😀"), []);
  assert.equal(issuesOf(schema, "😀").length, 1);
});

test("patterns are of Unicode where they can be, and of old pages where not", () => {
  assert.deepEqual(issuesOf(z.string().check(pattern("^.$")), "😀"), []);
  assert.deepEqual(issuesOf(z.string().check(pattern("^[\\w\\-]$")), "-"), []);
  assert.deepEqual(issuesOf(z.string().check(pattern("^a\\-b$")), "a-b"), []);
  assert.deepEqual(issuesOf(z.string().check(pattern("(")), "x"), []);
});

test("unknown formats and names of prototypes demand nothing", () => {
  for (const name of ["unknown", "constructor", "toString", "__proto__"]) {
    assert.deepEqual(issuesOf(z.string().check(format(name)), "x"), []);
  }
});

test("multiples are exact", () => {
  const schema = z.number().check(multipleOf("0.01"));
  for (const value of [0, 0.07, 4.35, 1.1, -19.99, 1e21, 1e-2]) {
    assert.deepEqual(issuesOf(schema, value), []);
  }

  for (const value of [0.005, 1e-3, 1.001]) {
    assert.equal(issuesOf(schema, value)[0]?.[1], "multipleOf");
  }
});

test("multiples found fast are those that are found by their digits", () => {
  let seed = 1;
  const next = (below: number): number =>
    (seed = (seed * 48271) % 0x7fffffff) % below;
  for (let i = 0; i < 20_000; i++) {
    const factor = `${next(40) + 1}e${next(12) - 8}`;
    const value = Number(
      `${next(2) ? "-" : ""}${next(1e9)}${next(3) ? "" : next(1e9)}e${next(30) - 18}`,
    );
    assert.equal(
      numberLimit("multipleOf", factor).allows(value),
      isMultiple(parseDecimal(String(value)), parseDecimal(factor)),
      `${value} by ${factor}`,
    );
  }
});

test("int64 takes bigints, and numbers that have every digit", () => {
  assert.equal(int64().parse(5), 5n);
  assert.equal(int64().parse(-(2n ** 63n)), -(2n ** 63n));
  assert.equal(uint64().parse(2n ** 64n - 1n), 2n ** 64n - 1n);
  assert.deepEqual(issuesOf(int64(), 2n ** 63n), [
    ["", "format", "must be from -9223372036854775808 to 9223372036854775807"],
  ]);
  assert.equal(issuesOf(int64(), 2 ** 60)[0]?.[1], "format");
  assert.equal(issuesOf(int64(), undefined)[0]?.[1], "required");
  const limited = int64().check(minimum("9007199254740993"), maximum("1e16"));
  assert.deepEqual(issuesOf(limited, 9007199254740993n), []);
  assert.equal(issuesOf(limited, 9007199254740992n)[0]?.[1], "minimum");
  assert.equal(issuesOf(limited, 10n ** 16n + 1n)[0]?.[1], "maximum");
  // What has no bigint is not asked for its limits.
  assert.equal(issuesOf(limited, "5").length, 1);
});
