// Every cell of OpenAPI's tables of styles, as tests/OpenApiGen.Conformance has them, against what the client sends.
import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { artifacts, compile, generate, repository } from "./project.mjs";
import { recorder } from "./recorder.mjs";

const output = join(artifacts, "wire");
const source = await readFile(join(repository, "tests", "OpenApiGen.Conformance", "Parameters", "StyleTable.cs"), "utf8");
const places = { matrix: ["path"], label: ["path"], simple: ["path", "header"], form: ["query", "cookie"], spaceDelimited: ["query"], pipeDelimited: ["query"], deepObject: ["query"], cookie: ["cookie"] };
const values = { empty: "", string: "blue", array: ["blue", "black", "brown"], object: { R: 100, G: 200, B: 150 } };
const schemas = {
  empty: { type: "string" },
  string: { type: "string" },
  array: { type: "array", items: { type: "string" } },
  object: { type: "object", properties: { R: { type: "integer" }, G: { type: "integer" }, B: { type: "integer" } } },
};

const cells = [];
for (const row of rows("Examples"))
  for (const place of places[row.style])
    for (const column of Object.keys(values))
      if (row[column] !== "n/a") cells.push({ version: "3.2.0", place, style: row.style, explode: row.explode === "true", column, wire: row[column] });
for (const row of rows("Formats"))
  for (const place of ["query", "path", "header"])
    if (row[place] !== "n/a") cells.push({ version: "2.0", place, style: row.style, explode: false, column: "array", wire: row[place] });

const clients = {};
let server;

before(async () => {
  await rm(output, { recursive: true, force: true });
  for (const version of ["2.0", "3.2.0"]) {
    await mkdir(output, { recursive: true });
    const file = join(output, `${version}.json`);
    await writeFile(file, JSON.stringify(documentOf(version)));
    await generate([file, join(output, "ts", version)]);
  }
  await compile(join(output, "ts"), join(output, "js"));
  server = await recorder();
  for (const version of ["2.0", "3.2.0"]) {
    const { createClient } = await import(join(output, "js", version, "client.js"));
    clients[version] = createClient({ baseUrl: server.address });
  }
});

after(() => server?.close());

test("there are as many cells as the table has", () => assert.equal(cells.length, 74));

for (const [index, { version, place, style, explode, column, wire }] of cells.entries())
  test(`${version} ${place} ${style}${explode ? "*" : ""} ${column}: ${wire}`, async () => {
    const key = { path: "path", query: "query", header: "headers", cookie: "cookies" }[place];
    const call = clients[version][`op${index}`]({ [key]: { color: values[column] } });
    if (place === "path" && (wire === "" || wire === ".")) {
      // Such segments would be taken out of the path.
      await assert.rejects(call, RangeError);
      return;
    }

    await call;
    const { target, headers } = server.requests.at(-1);
    const sent = { path: target.slice(`/${index}/`.length), query: target.split("?")[1], header: headers["color"], cookie: headers["cookie"] }[place];
    assert.equal(sent, wire);
  });

function documentOf(version) {
  const paths = {};
  for (const [index, cell] of cells.entries()) {
    if (cell.version !== version) continue;
    const base = { name: "color", in: cell.place, required: cell.place === "path" };
    const parameter = version === "2.0" ? { ...base, ...schemas[cell.column], collectionFormat: cell.style } : { ...base, style: cell.style, explode: cell.explode, schema: schemas[cell.column] };
    paths[`/${index}${cell.place === "path" ? "/{color}" : ""}`] = { get: { operationId: `op${index}`, parameters: [parameter], responses: { 204: { description: "Nothing." } } } };
  }
  return { [version === "2.0" ? "swagger" : "openapi"]: version, info: { title: "Wire", version: "1" }, paths };
}

/** Rows of a table of the C# tests, in which a tilde stands for a bar. */
function rows(name) {
  const table = new RegExp(`string ${name} = """\\n(.*?)\\n\\s*"""`, "s").exec(source)[1];
  const [head, ...lines] = table.split("\n").map((l) => l.trim().split("|").slice(1, -1).map((c) => c.trim().replaceAll("~", "|")));
  return lines.map((cellsOfLine) => Object.fromEntries(cellsOfLine.map((c, i) => [head[i], c])));
}
