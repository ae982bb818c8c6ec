// Prepares the scenarios of @typespec/http-specs: every spec as an OpenAPI document, and every call with the answer that it expects.
// node typespec/prepare.mjs OUTPUT-FOLDER
import { compile, createSourceFile, NodeHost } from "@typespec/compiler";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Stands for the address of the server, which is not known yet.
const baseUrl = "http://base-url.invalid";

const output = process.argv[2];
const specs = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules", "@typespec", "http-specs");

// What keeps the emitter from writing a spec down, spelled in another way that means the same on the wire.
const patches = {
  // OpenAPI has no queries in paths.
  "routes/main.tsp": [/\?fixed=true\{&(param\*?)\}"\)(\s*)op (`?\w+`?)\(/g, '{?fixed,$1}")$2op $3(fixed: boolean, '],
  // OpenAPI has ranges of a hundred statuses only.
  "response/status-code-range/main.tsp": [/@minValue\(494\)\s*@maxValue\(499\)/, "@minValue(400) @maxValue(499)"],
  // The emitter looks a parameter's examples up in a plain object, where 'constructor' is always found; the name is put back below.
  "special-words/main.tsp": ["withConstructor(@query constructor: string)", 'withConstructor(@query("constructor_") constructorValue: string)'],
};

const host = {
  ...NodeHost,
  async readFile(path) {
    const file = await NodeHost.readFile(path);
    const patch = Object.entries(patches).find(([name]) => path.endsWith("/specs/" + name));
    return patch ? createSourceFile(file.text.replace(...patch[1]), path) : file;
  },
};

async function edit(file, change) {
  await writeFile(file, change(await readFile(file, "utf8")));
}

async function find(folder, name) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((e) => e === name || e.endsWith("/" + name)).sort();
}

// Decorators that only generators of clients know say nothing about HTTP, so warnings do not matter here.
async function toOpenApi(main) {
  const folder = dirname(main);
  const target = join(output, "documents", folder);
  try {
    const program = await compile(host, join(specs, "specs", main), {
      emit: ["@typespec/openapi3"],
      options: { "@typespec/openapi3": { "emitter-output-dir": target, "file-type": "json", "openapi-versions": ["3.1.0"], "new-line": "lf" } },
    });
    const errors = program.diagnostics.filter((d) => d.severity === "error");
    if (folder === "special-words") await edit(join(target, "openapi.json"), (text) => text.replace('"constructor_"', '"constructor"'));
    return errors.length === 0 ? null : `${folder}: ${errors[0].code}: ${errors[0].message}`;
  } catch (error) {
    return `${folder}: the emitter fails: ${String(error).split("\n").find((l) => l.includes("Error"))?.trim()}`;
  }
}

function bytes(raw) {
  if (raw === undefined) return null;
  const content = typeof raw === "string" || Buffer.isBuffer(raw) ? raw : raw.serialize({ baseUrl });
  return Buffer.from(content).toString("base64");
}

const text = (value) => (typeof value === "function" ? value({ baseUrl }) : String(value));

const texts = (values) => Object.fromEntries(Object.entries(values ?? {}).map(([k, v]) => [k, Array.isArray(v) ? v.map(text) : [text(v)]]));

function describe(scenario, api) {
  const { request = {}, response } = api;
  return {
    scenario,
    method: api.method.toUpperCase(),
    uri: api.uri,
    pathParams: texts(request.pathParams),
    query: texts(request.query),
    headers: texts(request.headers),
    contentType: request.body?.contentType ?? null,
    body: request.body && !("kind" in request.body) ? bytes(request.body.rawContent) : null,
    response: {
      status: response.status,
      headers: texts(response.headers),
      contentType: response.body?.contentType ?? null,
      body: response.body ? bytes(response.body.rawContent) : null,
    },
  };
}

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

const refused = [];
for (const main of await find(join(specs, "specs"), "main.tsp")) {
  const problem = await toOpenApi(main);
  if (problem) refused.push(problem);
}

const calls = [];
for (const file of await find(join(specs, "dist", "specs"), "mockapi.js")) {
  const { Scenarios } = await import(pathToFileURL(join(specs, "dist", "specs", file)).href);
  for (const [name, scenario] of Object.entries(Scenarios))
    for (const api of scenario.apis ?? [])
      if (api.kind === "MockApiDefinition") calls.push(describe(name, api));
}

await writeFile(join(output, "calls.json.part"), JSON.stringify({ baseUrl, refused, calls }, null, 1));
await rename(join(output, "calls.json.part"), join(output, "calls.json"));
console.log(`${calls.length} calls, ${refused.length} specs refused`);
for (const problem of refused) console.log("  " + problem);
