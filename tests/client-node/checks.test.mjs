// Generated clients are what TypeScript, ESLint and Prettier want, with Node's types and with those of browsers.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";
import { ESLint } from "eslint";
import prettier from "prettier";
import { artifacts, folder, generate, repository } from "./project.mjs";
import eslintConfig from "./eslint.config.mjs";

const run = promisify(execFile);
const output = join(artifacts, "checks");
const documents = { sample: join(repository, "samples", "UserService", "openapi.yaml"), features: join(folder, "features.yaml") };
const hosts = {
  node: { module: "nodenext", moduleResolution: "nodenext", lib: ["ES2022"], types: ["node"], typeRoots: [join(folder, "node_modules", "@types")] },
  browser: { module: "esnext", moduleResolution: "bundler", lib: ["ES2022", "DOM"], types: [] },
};

before(async () => {
  await rm(output, { recursive: true, force: true });
  for (const [name, file] of Object.entries(documents)) {
    await generate([file, join(output, name)]);
    await generate([file, join(output, name + "-wide")], "--bigint");
  }
  for (const name of ["features", "features-wide"]) await copyFile(join(folder, "typing.ts"), join(output, name, "typing.ts"));
  await writeFile(join(output, "package.json"), '{ "type": "module" }\n');
});

for (const [host, compilerOptions] of Object.entries(hosts))
  for (const compiler of ["typescript", "typescript7"])
    test(`${compiler} accepts clients for ${host}`, async () => {
      const project = join(output, `${host}-${compiler}.json`);
      await writeFile(project, JSON.stringify({ extends: join(folder, "tsconfig.base.json"), compilerOptions, include: ["./**/*.ts"] }));
      const file = compiler === "typescript7" ? join("lib", "tsc.js") : join("bin", "tsc");
      await run("node", [join(folder, "node_modules", compiler, file), "-p", project]).catch((error) => assert.fail(error.stdout || error.message));
    });

test("Prettier changes nothing", async () => {
  const files = (await readdir(output, { recursive: true })).filter((f) => f.endsWith(".ts") && !/(typing|types)\.ts$/.test(f));
  const changed = [];
  for (const file of files) if (!(await prettier.check(await readFile(join(output, file), "utf8"), { parser: "typescript" }))) changed.push(file);
  assert.deepEqual(changed, []);
  assert.ok(files.length > 50);
});

test("ESLint has nothing to say", async () => {
  const eslint = new ESLint({ cwd: output, overrideConfigFile: true, overrideConfig: eslintConfig });
  const results = await eslint.lintFiles(["**/*.ts"]);
  assert.deepEqual(results.flatMap((r) => r.messages.map((m) => `${r.filePath}:${m.line} ${m.ruleId} ${m.message}`)), []);
});
