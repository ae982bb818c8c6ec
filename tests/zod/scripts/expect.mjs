// Asks OpenApiGen.Runtime what it says of the cases in test/cases.ts, and writes it down for the tests. Needs the .NET SDK.
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  formatCases,
  numberCases,
  schemaCases,
  unionCases,
} from "../dist/test/cases.js";
import { toTable } from "../dist/test/check-table.js";

const output = join(tmpdir(), "openapigen-expectations");
execFileSync(
  "dotnet",
  [
    "build",
    fileURLToPath(new URL("../csharp", import.meta.url)),
    "-v",
    "q",
    "--nologo",
    "-o",
    output,
  ],
  { stdio: "inherit" },
);

const questions = [
  ...schemaCases.map(({ schema, definitions, json }) => ({
    ask: "check",
    ...toTable(schema, definitions),
    json,
  })),
  ...formatCases.map(([name, text]) => ({
    ask: "typed",
    name,
    json: JSON.stringify(text),
  })),
  ...numberCases.map(([name, json, rules]) => ({
    ask: "number",
    name,
    json,
    rules,
  })),
  ...unionCases.map(([name, json]) => ({ ask: "union", name, json })),
];
const { stdout, status } = spawnSync(
  "dotnet",
  [join(output, "Expectations.dll")],
  {
    input: questions.map((question) => JSON.stringify(question)).join("\n"),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
  },
);
if (status !== 0) {
  process.exit(1);
}

const answers = stdout.trimEnd().split("\n");
writeFileSync(
  new URL("../test/expected.json", import.meta.url),
  `[\n${answers.join(",\n")}\n]\n`,
);
