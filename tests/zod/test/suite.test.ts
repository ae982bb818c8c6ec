import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { evaluator } from "../validation/index.js";
import { resolve } from "./suite-references.js";
import { exceptions } from "./suite-exceptions.js";

interface Group {
  description: string;
  schema: never;
  tests: { description: string; data: unknown; valid: boolean }[];
}

const folder = new URL(
  "../../../../../shared/data/json-schema-test-suite/tests/draft2020-12/",
  import.meta.url,
);
const isThere = existsSync(folder);
const skip = isThere ? false : "the suite is not at ../shared/data";

function files(below: string): string[] {
  return isThere
    ? readdirSync(new URL(below, folder)).filter((f) => f.endsWith(".json"))
    : [];
}

function run(below: string, assertsFormats: boolean): void {
  let passed = 0;
  let left = 0;
  const failures: string[] = [];
  for (const file of files(below)) {
    const text = readFileSync(new URL(below + file, folder), "utf8");
    for (const group of JSON.parse(text) as Group[]) {
      const name = `${below}${file.slice(0, -5)}: ${group.description}`;
      const wrong = judge(group, name, assertsFormats);
      if (!exceptions.has(name)) {
        failures.push(...wrong);
        passed += group.tests.length - wrong.length;
      } else {
        left += group.tests.length;
        assert.notEqual(wrong.length, 0, `${name} is no exception any more`);
      }
    }
  }

  console.log(
    `${below || "required"}: ${passed} of ${passed + failures.length}, ${left} left out`,
  );
  assert.deepEqual(failures, []);
}

function judge(group: Group, name: string, assertsFormats: boolean): string[] {
  try {
    const { schema, definitions } = resolve(group.schema, assertsFormats);
    const judgeValue = evaluator(schema, definitions);
    return group.tests
      .filter(({ data, valid }) => (judgeValue(data).length === 0) !== valid)
      .map(({ description }) => `${name}: ${description}`);
  } catch (error) {
    return group.tests.map(() => `${name}: ${String(error)}`);
  }
}

test("required tests of draft 2020-12", { skip }, () => {
  run("", false);
});

test("tests of formats of draft 2020-12", { skip }, () => {
  run("optional/format/", true);
});
