// Lets generated validators judge values: judge.mjs INPUT OUTPUT. Each line of the input is { module, name, values }, where values are texts of
// JSON; each line of the output is an array with true or false for each of them, or a text where a validator failed.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const questions = readFileSync(process.argv[2], "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const root = dirname(dirname(questions[0].module));
const output = join(root, "js");
await build({
  absWorkingDir: root,
  entryPoints: [...new Set(questions.map((question) => question.module))],
  outbase: root,
  outdir: output,
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  target: "es2022",
  logLevel: "error",
});

const answers = [];
for (const { module, name, values } of questions) {
  let validator;
  try {
    validator = (await import(pathToFileURL(join(output, relative(root, module).replace(/\.ts$/, ".js"))).href))[name];
  } catch (error) {
    answers.push(values.map(() => String(error)));
    continue;
  }

  answers.push(
    values.map((value) => {
      try {
        return validator.safeParse(JSON.parse(value)).success;
      } catch (error) {
        return String(error);
      }
    }),
  );
}

writeFileSync(process.argv[3], answers.map((answer) => JSON.stringify(answer) + "\n").join(""));
