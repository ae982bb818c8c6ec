// Every operation of samples/UserService through its client, with all documented statuses that can be reached from outside.
// build/demo builds the service; USER_SERVICE names another UserService.dll.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { artifacts, compile, generate, repository } from "./project.mjs";

const sample = join(repository, "samples", "UserService");
const service = process.env.USER_SERVICE ?? join(repository, "artifacts", "demo", "build", "bin", "UserService", "release", "UserService.dll");
const options = { skip: existsSync(service) ? false : `${service} is not there: build/demo builds it` };
const output = join(artifacts, "sample");
const key = randomBytes(32).toString("hex");
const reached = new Set();
let running, folder, address, module;

const token = (scope) => execFileSync("node", [join(sample, "token.mjs"), scope], { env: { ...process.env, Jwt__Key: key } }).toString().trim();

before(async () => {
  if (options.skip) return;
  await rm(output, { recursive: true, force: true });
  await generate([join(sample, "openapi.yaml"), join(output, "ts")]);
  await compile(join(output, "ts"), join(output, "js"));
  module = await import(join(output, "js", "client.js"));
  await mkdir(artifacts, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), "user-service-"));
  running = spawn("dotnet", [service, "--urls", "http://127.0.0.1:0", "--contentRoot", sample], { env: { ...process.env, Jwt__Key: key, Database__Path: join(folder, "users.db") } });
  address = await new Promise((resolve, reject) => {
    let log = "";
    running.stdout.on("data", (text) => {
      log += text;
      const found = /Now listening on: (\S+)/.exec(log);
      if (found) resolve(found[1]);
    });
    running.on("exit", () => reject(new Error("The service did not start:\n" + log)));
  });
});

after(async () => {
  running?.kill();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A client whose token has a scope; every answer is written down. */
function clientWith(scope, more = {}) {
  const client = module.createClient({ baseUrl: address + "/", ...(scope === undefined ? {} : { credentials: { bearer: () => (scope === "" ? "nonsense" : token(scope)) } }), ...more });
  return Object.fromEntries(
    Object.entries(client).map(([name, method]) => [
      name,
      async (...args) => {
        const answer = await method(...args);
        reached.add(`${name} ${answer.status}`);
        if (answer.status >= 400) assert.equal(typeof answer.body.error.code, "string");
        return answer;
      },
    ]),
  );
}

const line = { sku: "CUP-0042", quantity: 2, unitPriceCents: 1250 };
const text = { headers: { "Content-Type": "text/plain" } };
const large = "x".repeat(1_100_000);

test("users", options, async () => {
  const client = clientWith("users:delete");
  const created = await client.createUser({ body: { email: "ada@example.com", name: "Ada Lövelace", role: "admin" } });
  assert.equal(created.status, 201);
  const { id } = created.body.data;
  assert.equal(created.headers.Location, `/users/${id}`);
  assert.equal(created.body.data.name, "Ada Lövelace");
  assert.equal((await client.createUser({ body: { email: "ADA@example.com", name: "A" } })).status, 409);
  assert.equal((await client.createUser({ body: { email: "no", name: "" } })).body.error.details.length, 2);
  assert.equal((await client.createUser({ body: { email: "a@b.c", name: large } })).status, 413);
  assert.equal((await client.createUser({ body: { email: "a@b.c", name: "A" } }, text)).status, 415);

  const other = (await client.createUser({ body: { email: "bob@example.com", name: "Bob" } })).body.data.id;
  const page = await client.listUsers({ query: { limit: 1 } });
  assert.equal(page.body.data.length, 1);
  const next = await client.listUsers({ query: { limit: 1, cursor: page.body.meta.nextCursor, role: undefined } });
  assert.notEqual(next.body.data[0].id, page.body.data[0].id);
  assert.equal((await client.listUsers({ query: { role: "admin" } })).body.data.length, 1);
  assert.equal((await client.listUsers({ query: { limit: 0 } })).status, 400);

  assert.equal((await client.getUser({ path: { userId: id } })).body.data.email, "ada@example.com");
  assert.equal((await client.getUser({ path: { userId: "a/../b" } })).status, 400);
  assert.equal((await client.getUser({ path: { userId: randomUUID() } })).status, 404);

  const userId = id;
  assert.equal((await client.updateUser({ path: { userId }, body: { phone: "+491701234567" } })).body.data.phone, "+491701234567");
  assert.equal((await client.updateUser({ path: { userId }, body: { phone: null } })).body.data.phone, undefined);
  assert.equal((await client.updateUser({ path: { userId }, body: {} })).status, 400);
  assert.equal((await client.updateUser({ path: { userId: randomUUID() }, body: { name: "N" } })).status, 404);
  assert.equal((await client.updateUser({ path: { userId }, body: { email: "bob@example.com" } })).status, 409);
  assert.equal((await client.updateUser({ path: { userId }, body: { name: large } })).status, 413);
  assert.equal((await client.updateUser({ path: { userId }, body: { name: "N" } }, text)).status, 415);

  for (const [scope, status] of [[undefined, 401], ["", 401], ["orders:read", 403]]) assert.equal((await clientWith(scope).deleteUser({ path: { userId } })).status, status);
  assert.equal((await client.deleteUser({ path: { userId: "x" } })).status, 400);
  assert.deepEqual(await client.deleteUser({ path: { userId: other } }), { status: 204 });
  assert.equal((await client.deleteUser({ path: { userId: other } })).status, 404);
});

test("orders", options, async () => {
  const client = clientWith("orders:read orders:write");
  const userId = (await client.createUser({ body: { email: "eve@example.com", name: "Eve" } })).body.data.id;
  const path = { userId };
  const placed = await client.placeOrder({ path, body: { lines: [line, line], note: "Gift" } });
  assert.equal(placed.body.data.totalCents, 5000);
  assert.equal((await client.placeOrder({ path, body: { lines: [] } })).status, 400);
  assert.equal((await client.placeOrder({ path: { userId: randomUUID() }, body: { lines: [line] } })).status, 404);
  assert.equal((await client.placeOrder({ path, body: { lines: [line], note: large } })).status, 413);
  assert.equal((await client.placeOrder({ path, body: { lines: [line] } }, text)).status, 415);
  assert.equal((await client.listOrders({ path, query: { limit: 5 } })).body.data[0].note, "Gift");
  assert.equal((await client.getOrder({ path: { orderId: placed.body.data.id } })).body.data.userId, userId);

  const csv = await client.exportOrders({ path });
  const rows = new TextDecoder().decode(await module.readBytes(csv.body)).trim().split(/\r?\n/);
  assert.equal(rows.length, 3);

  const calls = { listOrders: { path }, exportOrders: { path }, getOrder: { path: { orderId: randomUUID() } }, placeOrder: { path, body: { lines: [line] } } };
  for (const [name, request] of Object.entries(calls)) {
    for (const [scope, status] of [[undefined, 401], ["", 401], ["users:delete", 403]]) assert.equal((await clientWith(scope)[name](request)).status, status, name);
    const [parameter] = Object.keys(request.path);
    assert.equal((await client[name]({ ...request, path: { [parameter]: "x" } })).status, 400, name);
    assert.equal((await client[name]({ ...request, path: { [parameter]: randomUUID() } })).status, 404, name);
  }
});

test("a stream can be left, and a call can be aborted", options, async () => {
  const client = clientWith("orders:read orders:write");
  const userId = (await client.createUser({ body: { email: "max@example.com", name: "Max" } })).body.data.id;
  for (let i = 0; i < 5; i++) await client.placeOrder({ path: { userId }, body: { lines: Array(50).fill(line) } });
  for await (const chunk of (await client.exportOrders({ path: { userId } })).body) {
    assert.ok(chunk.length > 0);
    break;
  }
  await assert.rejects(client.listUsers({}, { signal: AbortSignal.abort() }), { name: "AbortError" });
});

test("too many requests say when to come again", options, async () => {
  const client = clientWith("orders:read orders:write users:delete");
  let answer;
  for (let i = 0; i < 700 && answer?.status !== 429; i++) answer = await client.listUsers({});
  assert.equal(answer.status, 429);
  assert.ok(answer.headers["Retry-After"] >= 1);
  const path = { userId: randomUUID() };
  await Promise.all([
    client.createUser({ body: { email: "z@example.com", name: "Z" } }), client.getUser({ path }), client.updateUser({ path, body: { name: "Z" } }), client.deleteUser({ path }),
    client.listOrders({ path }), client.placeOrder({ path, body: { lines: [line] } }), client.exportOrders({ path }), client.getOrder({ path: { orderId: path.userId } }),
  ]);
});

test("all documented statuses were there, but for failures", options, async () => {
  const { readFile } = await import("node:fs/promises");
  const code = await readFile(join(output, "ts", "client.ts"), "utf8");
  const documented = [];
  let name;
  for (const text of code.split("const operations")[1].split("\n")) {
    name = /^  (\w+): \{$/.exec(text)?.[1] ?? name;
    const status = /^      (\d{3}): /.exec(text)?.[1];
    if (status && status !== "500") documented.push(`${name} ${status}`);
  }
  console.log(`${documented.filter((d) => reached.has(d)).length} of ${documented.length} documented pairs of operation and status, without 500`);
  assert.deepEqual(documented.filter((d) => !reached.has(d)), []);
});
