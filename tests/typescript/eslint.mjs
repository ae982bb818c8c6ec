// Prints what ESLint has to say about files: eslint.mjs LIST, a file with a path in each line.
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const eslint = new ESLint({
  cwd: "/",
  overrideConfigFile: true,
  overrideConfig: tseslint.config({ files: ["**/*.ts"], extends: [tseslint.configs.recommended], linterOptions: { reportUnusedDisableDirectives: "error" } }),
});
for (const { filePath, messages } of await eslint.lintFiles(readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)))
  for (const { line, ruleId, message } of messages) console.log(`${filePath}(${line}): ${ruleId}: ${message}`);
