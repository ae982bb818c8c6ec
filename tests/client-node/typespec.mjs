// Calls every scenario of @typespec/http-specs through generated clients, against the mock server that its authors wrote, which
// checks requests strictly. node typespec.mjs [SCENARIO]
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync as read } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { artifacts, compile, generate, repository } from "./project.mjs";
import { exceptions } from "./typespec-exceptions.mjs";
import { forms } from "./typespec-forms.mjs";

const suites = join(repository, "tests", "conformance");
const prepared = join(artifacts, "..", "conformance", "typespec");
const output = join(artifacts, "typespec");

if (!existsSync(join(prepared, "calls.json"))) execFileSync("node", ["typespec/prepare.mjs", prepared], { cwd: suites, stdio: "inherit" });
const { baseUrl: placeholder, calls } = JSON.parse(await readFile(join(prepared, "calls.json"), "utf8"));
const documents = [];
const names = (await readdir(join(prepared, "documents"), { recursive: true })).filter((n) => n.endsWith(".json")).sort();
for (const name of names) {
  const file = join(prepared, "documents", name);
  documents.push({ name, file, folder: join(output, "ts", name), text: JSON.parse(await readFile(file, "utf8")) });
}

await rm(output, { recursive: true, force: true });
await generate(documents.flatMap((d) => [d.file, d.folder]));
await compile(join(output, "ts"), join(output, "js"));

const port = await freePort();
const mock = spawn("node", ["node_modules/@typespec/spector/cmd/cli.mjs", "serve", "node_modules/@typespec/http-specs/specs", "--port", String(port), "--coverageFile", join(output, "coverage.json")], { cwd: suites, stdio: "ignore" });
const address = `http://localhost:${port}`;
const results = [];
try {
  await ready();
  for (const call of calls)
    if (process.argv[2] === undefined || call.scenario === process.argv[2]) results.push({ call, reason: await run(call) });
} finally {
  mock.kill();
}

const unexpected = results.filter(({ call, reason }) => reason !== null && !(call.scenario in exceptions));
const passed = results.filter(({ reason }) => reason === null);
const stale = Object.keys(exceptions).filter((s) => results.some((r) => r.call.scenario === s) && results.every((r) => r.call.scenario !== s || r.reason === null));
for (const { call, reason } of unexpected) console.log(`✘ ${call.scenario}: ${call.method} ${call.uri}: ${reason}`);
for (const scenario of stale) console.log(`✘ ${scenario} passes and is no exception any more`);
console.log(`${passed.length} of ${results.length} calls pass, ${results.length - passed.length - unexpected.length} are exceptions with a reason, ${unexpected.length} fail.`);
process.exitCode = unexpected.length + stale.length > 0 ? 1 : 0;

/** Makes a call; returns null where all is as its scenario expects, else the reason. */
async function run(call) {
  const found = find(call);
  if (!found) return "no operation of a document has this path";
  const { document, operation, item, path, values, base } = found;
  const { createClient } = await import(join(output, "js", document.name, "client.js"));
  const name = operationNames(document).get(`${call.method} ${path}`);
  let sent;
  try {
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((p) => resolve(document.text, p));
    const request = requestOf(document.text, parameters, operation, call, values);
    const client = createClient({ baseUrl: base, credentials: credentialsOf(document.text, operation, call) });
    sent = JSON.stringify(request, (_, v) => (typeof v === "bigint" ? String(v) : v));
    const answer = await client[name](request, { headers: headersBesides(parameters, call) });
    return await differenceOf(answer, call);
  } catch (error) {
    return `${error.name}: ${error.message} ${error.text ?? ""}`.slice(0, 700) + ` SENT ${sent}`;
  }
}

/** Names of methods by method and path, out of the generated table. */
function operationNames(document) {
  if (document.names) return document.names;
  document.names = new Map();
  const code = read(join(output, "ts", document.name, "client.ts"), "utf8");
  const entry = /^  (\w+): \{\n    method: "(\w+)",\n    path:\s+"([^"]*)"/gm;
  for (const [, name, method, path] of code.matchAll(entry)) document.names.set(`${method} ${path}`, name);
  return document.names;
}

function resolve(root, node) {
  while (node?.$ref) node = node.$ref.slice(2).split("/").reduce((n, k) => n[k.replaceAll("~1", "/").replaceAll("~0", "~")], root);
  return node;
}

/** The operation that a path belongs to: of several, the one with the fewest parameters. */
function find(call) {
  const uri = call.uri.replace(/:(\w+)/g, (all, name) => call.pathParams[name]?.[0] ?? all).replaceAll("\\:", ":").split("?")[0];
  let best;
  for (const document of documents) {
    const server = document.text.servers?.[0];
    const prefix = server?.url.startsWith("{endpoint}") ? server.url.slice("{endpoint}".length) : "";
    for (const [path, item] of Object.entries(document.text.paths)) {
      const operation = item[call.method.toLowerCase()];
      if (!operation) continue;
      const names = [];
      const pattern = (prefix + path).split("?")[0].replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{([^}]+)\}/g, (_, n) => (names.push(n), "([^/]*)"));
      const match = new RegExp(`^${pattern.replace(/\/$/, "/?")}$`).exec(uri);
      if (!match) continue;
      const values = Object.fromEntries(names.map((n, i) => [n, match[i + 1]]));
      const base = address + prefix.replace(/\{([^}]+)\}/g, (_, n) => values[n]);
      const score = names.length - (path.includes("?") ? 0.5 : 0);
      if (!best || score <= best.score) best = { document, item, operation, path, values, base, score };
    }
  }
  return best;
}

/** What the client is given: the expected request, taken apart by hand as the document says. */
function requestOf(root, parameters, operation, call, values) {
  const request = {};
  for (const parameter of parameters) {
    const place = { path: "path", query: "query", header: "headers", cookie: "cookies" }[parameter.in];
    const value = valueOf(root, parameter, parameters, call, values);
    if (value !== undefined) (request[place] ??= {})[parameter.name] = value;
  }

  const contents = Object.entries(resolve(root, operation.requestBody)?.content ?? {});
  if (forms[call.scenario]) request.body = forms[call.scenario][calls.filter((c) => c.scenario === call.scenario).indexOf(call)];
  else if (call.body !== null && contents.length > 0) {
    const bytes = Buffer.from(call.body, "base64");
    const [type] = contents.find(([t]) => t === call.contentType.split(";")[0]) ?? contents[0];
    const text = bytes.toString().replaceAll(placeholder, address);
    const isQuoted = type.startsWith("text/") && call.contentType.includes("json");
    request.body = isJson(type) || isQuoted ? JSON.parse(text) : type.startsWith("text/") ? text : bytes;
    if (contents.length > 1 || contents[0][0].endsWith("/*")) request.contentType = call.contentType;
  }

  return request;
}

function valueOf(root, parameter, parameters, call, values) {
  const schema = resolve(root, parameter.schema) ?? {};
  const explode = parameter.explode ?? (parameter.style ?? "form") === "form";
  if (parameter.in === "query") {
    const known = call.query[parameter.name];
    if (parameter.style === "deepObject") {
      const entries = Object.entries(call.query).filter(([k]) => k.startsWith(parameter.name + "["));
      return entries.length ? Object.fromEntries(entries.map(([k, [v]]) => [k.slice(parameter.name.length + 1, -1), v])) : undefined;
    }

    if (isObject(root, schema) && explode) {
      const others = new Set(parameters.filter((p) => p !== parameter).map((p) => p.name));
      const entries = Object.entries(call.query).filter(([k]) => !others.has(k) && (schema.properties === undefined || k in schema.properties));
      return Object.fromEntries(entries.map(([k, [v]]) => [k, typed(root, schema.additionalProperties ?? schema.properties?.[k], v)]));
    }

    if (known === undefined) return undefined;
    const separator = { spaceDelimited: " ", pipeDelimited: "|" }[parameter.style] ?? ",";
    return known.length > 1 ? known.map((v) => typed(root, schema.items, v)) : apart(root, schema, known[0], explode && schema.type === "array" ? null : separator, false);
  }

  if (parameter.in === "header") {
    const text = find1(call.headers, parameter.name);
    return text === undefined ? undefined : apart(root, schema, text, ",", parameter.explode === true);
  }

  if (parameter.in === "cookie") return undefined;

  let text = values[parameter.name];
  const isExploded = parameter.explode === true;
  let separator = ",";
  if (parameter.style === "label") {
    text = text.slice(1);
    if (isExploded) separator = ".";
  } else if (parameter.style === "matrix") {
    text = text.slice(1);
    if (isExploded && schema.type === "array") text = text.split(";").map((p) => p.slice(p.indexOf("=") + 1)).join(",");
    else if (isExploded && isObject(root, schema)) separator = ";";
    else text = text.slice(text.indexOf("=") + 1);
  }

  return apart(root, schema, text, separator, isExploded, decodeURIComponent);
}

/** Text of a style, taken apart. */
function apart(root, schema, text, separator, explode, decode = (t) => t) {
  if (schema.type === "array" && separator !== null) return text.split(separator).map((v) => typed(root, schema.items, decode(v)));
  if (schema.type === "array") return [typed(root, schema.items, decode(text))];
  if (!isObject(root, schema)) return typed(root, schema, decode(text));
  const parts = text.split(separator).map(decode);
  const pairs = explode ? parts.map((p) => p.split("=")) : Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i], parts[2 * i + 1]]);
  return Object.fromEntries(pairs.map(([k, v]) => [k, typed(root, schema.additionalProperties, v)]));
}

function isObject(root, schema) {
  return resolve(root, schema)?.type === "object";
}

function typed(root, schema, text) {
  const type = resolve(root, schema)?.type;
  return type === "integer" || type === "number" ? Number(text) : type === "boolean" ? text === "true" : text;
}

function find1(headers, name) {
  return Object.entries(headers).find(([k]) => k.toLowerCase() === name.toLowerCase())?.[1].join(", ");
}

/** Headers that OpenAPI has no parameters for: the caller says which of several answers it would like. */
function headersBesides(parameters, call) {
  const accept = find1(call.headers, "accept");
  return accept === undefined ? {} : { accept };
}

function credentialsOf(root, operation, call) {
  const credentials = {};
  for (const [name, scheme] of Object.entries(root.components?.securitySchemes ?? {})) {
    const header = find1(call.headers, scheme.type === "apiKey" ? scheme.name : "authorization");
    if (scheme.type === "apiKey" && scheme.in === "query" && call.query[scheme.name]) credentials[name] = call.query[scheme.name][0];
    else if (header !== undefined) credentials[name] = scheme.type === "apiKey" ? header : header.slice(header.indexOf(" ") + 1);
  }
  return credentials;
}

async function differenceOf(answer, call) {
  const { status, contentType, body } = call.response;
  if (answer.status !== status) return `status ${answer.status} and not ${status}: ${JSON.stringify(answer.body)?.slice(0, 400)}`;
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    const text = find1(call.response.headers, name);
    if (text !== undefined && String(value) !== text.replaceAll(placeholder, address)) return `the header ${name} is ${String(value)} and not ${text}`;
  }

  if (body === null || answer.body === undefined) return null;
  const bytes = Buffer.from(body, "base64");
  const text = bytes.toString().replaceAll(placeholder, address).replaceAll("PLACEHOLDER_BASE_URL", address);
  let actual = answer.body;
  if (typeof actual !== "object" || actual === null || !(Symbol.asyncIterator in actual))
    return isDeepStrictEqual(actual, isJson(contentType) ? JSON.parse(text) : text) ? null : `the body is ${JSON.stringify(actual)} and not ${text}`;

  const items = [];
  for await (const item of actual) items.push(item);
  if (items[0] instanceof Uint8Array) {
    actual = Buffer.concat(items);
    return actual.equals(bytes) || actual.toString() === text ? null : `the body is ${actual} and not ${text}`;
  }

  const events = text.split("\n\n").filter((e) => e.includes("data:"));
  return items.length === events.length ? null : `${items.length} events came and not ${events.length}`;
}

function isJson(mediaType) {
  return /\/(.+\+)?json(;|$)/.test(mediaType);
}

async function freePort() {
  const server = createServer().listen(0);
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function ready() {
  for (let i = 0; i < 300; i++) {
    try {
      await fetch(address + "/routes/fixed");
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error("The mock server did not start.");
}
