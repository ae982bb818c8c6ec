import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as z from "zod";
import {
  decimal,
  evaluator,
  exclusiveMaximum,
  exclusiveMinimum,
  formatFault,
  intFormat,
  int64,
  maximum,
  minimum,
  multipleOf,
  single,
  uint64,
  type IntFormat,
} from "../validation/index.js";
import { formatCases, numberCases, schemaCases, unionCases } from "./cases.js";
import { issuesOf, said, type Said } from "./said.js";
import { unions } from "./unions.js";

const file = new URL("../../test/expected.json", import.meta.url);
const expected = JSON.parse(readFileSync(file, "utf8")) as Said[][];
const starts = [0, schemaCases, formatCases, numberCases].map((_, index, all) =>
  all
    .slice(1, index + 1)
    .reduce<number>((sum, cases) => sum + (cases as unknown[]).length, 0),
);
const limits = {
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
};

/** Different on purpose. */
const differences = new Set([
  // JSON.parse has made of it what is no number any more.
  'number double 0.1 {"minimum":"0.10000000000000000001"}',
  // Found by a division of doubles there, as the text is short; by its digits here.
  'number double 1e22 {"multipleOf":"3"}',
]);

for (const [index, { schema, definitions, json }] of schemaCases.entries()) {
  test(`${JSON.stringify(schema)} judges ${json}`, () => {
    const violations = evaluator(schema, definitions)(JSON.parse(json));
    const found = violations.map(said);
    assert.deepEqual(found.sort(), expected[index]!.sort());
  });
}

for (const [index, [format, text]] of formatCases.entries()) {
  test(`${format} '${text}'`, () => {
    const fault = formatFault(format, text);
    assert.equal(fault, expected[starts[1]! + index]![0]?.[2]);
  });
}

for (const [index, [format, json, rules]] of numberCases.entries()) {
  const name = `number ${format} ${json} ${JSON.stringify(rules ?? {})}`;
  test(name, { skip: differences.has(name) }, () => {
    let schema = schemaOf(format);
    for (const [keyword, text] of Object.entries(rules ?? {})) {
      schema = schema.check(limits[keyword as keyof typeof limits](text));
    }

    assert.deepEqual(
      issuesOf(schema, JSON.parse(json)),
      expected[starts[2]! + index],
    );
  });
}

for (const [index, [name, json]] of unionCases.entries()) {
  test(`union ${name} ${json}`, () => {
    const found = issuesOf(unions[name]!, JSON.parse(json)).map(withInteger);
    assert.deepEqual(found.sort(), expected[starts[3]! + index]!.sort());
  });
}

/** Of what is no number at all, zod does not say that it should have been a whole one. */
function withInteger([at, keyword, message]: Said): Said {
  return [at, keyword, message.replace("be a number,", "be an integer,")];
}

function schemaOf(format: string): z.ZodType<number | bigint> {
  switch (format) {
    case "int64":
      return int64() as z.ZodType<number | bigint>;
    case "uint64":
      return uint64() as z.ZodType<number | bigint>;
    case "float":
      return z.number().check(single()) as z.ZodType<number | bigint>;
    case "decimal":
      return z.number().check(decimal()) as z.ZodType<number | bigint>;
    case "double":
      return z.number() as z.ZodType<number | bigint>;
    default:
      return z.int().check(intFormat(format as IntFormat)) as z.ZodType<
        number | bigint
      >;
  }
}
