// What a client sends and makes of answers, beyond the styles of parameters.
import assert from "node:assert/strict";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { artifacts, compile, folder, generate } from "./project.mjs";
import { recorder } from "./recorder.mjs";

const output = join(artifacts, "features");
let server, module, wideModule, client;

before(async () => {
  await rm(output, { recursive: true, force: true });
  await generate([join(folder, "features.yaml"), join(output, "ts", "plain")]);
  await generate([join(folder, "features.yaml"), join(output, "ts", "wide")], "--bigint");
  for (const form of ["plain", "wide"]) await copyFile(join(folder, "typing.ts"), join(output, "ts", form, "typing.ts"));
  await compile(join(output, "ts"), join(output, "js"));
  module = await import(join(output, "js", "plain", "client.js"));
  wideModule = await import(join(output, "js", "wide", "client.js"));
  server = await recorder();
  client = module.createClient({ baseUrl: server.address });
});

after(() => server?.close());

/** Answers once with a status, headers and chunks. */
function answerWith(status, headers, ...chunks) {
  server.answer = async (_, response) => {
    server.answer = undefined;
    response.writeHead(status, headers);
    response.flushHeaders();
    for (const chunk of chunks) {
      response.write(chunk);
      await new Promise((done) => setTimeout(done, 5));
    }
    response.end();
  };
}

const last = () => server.requests.at(-1);

async function all(iterable) {
  const items = [];
  for await (const item of iterable) items.push(item);
  return items;
}

/** Bytes of a text, one by one, so that characters and line ends are torn apart. */
const torn = (text) => Array.from(Buffer.from(text), (b) => Buffer.from([b]));

test("headers of an answer are typed", async () => {
  answerWith(200, { "Content-Type": "application/json", "X-Count": "3", "X-Flag": "true", "X-List": "1,2, 3", "X-Map": "a=1,b=x", "X-Flat": "a,1,b,x", "X-Doc": '{"k":7}' }, '{"ok":true}');
  assert.deepEqual(await client.getHeaders(), {
    status: 200,
    headers: { "X-Count": 3, "X-Flag": true, "X-List": [1, 2, 3], "X-Map": { a: 1, b: "x" }, "X-Flat": { a: 1, b: "x" }, "X-Doc": { k: 7 } },
    body: { ok: true },
  });
});

test("a header that cannot be read is an error", async () => {
  answerWith(200, { "Content-Type": "application/json", "X-Count": "many" }, "{}");
  await assert.rejects(client.getHeaders(), (e) => e instanceof module.UnreadableAnswer && e.message.includes("X-Count"));
});

test("events are read as WHATWG says, however they are torn", async () => {
  const text = '\ufeff: hello\r\ndata: {"n":\rdata:1}\n\nevent: ä€😀\r\nid: 7\r\nretry: 20\nretry: x\ndata: {"n":2}\r\n\r\nid: 8\n\ndata\n: nothing\n\ndata: {"n":3}';
  answerWith(200, { "Content-Type": "text/event-stream; charset=utf-8" }, ...torn(text.replace("data\n: nothing\n\n", "")));
  const { body } = await client.getEvents();
  assert.deepEqual(await all(body), [{ data: { n: 1 } }, { data: { n: 2 }, event: "ä€😀", id: "7", retry: 20 }]);

  answerWith(200, { "Content-Type": "text/event-stream" }, ...torn("data\n\ndata: a\ndata:  b\n\ndata: x\u0000\nid: a\u0000b\n\r\rdata: c\n"));
  assert.deepEqual(await all((await client.getFullEvents()).body), [{ data: "" }, { data: "a\n b" }, { data: "x\u0000" }]);
});

test("lines and sequences are read item by item", async () => {
  answerWith(200, { "Content-Type": "application/x-ndjson" }, ...torn('{"n":1}\r\n\n{"n":\t2}\n{"n":3}'));
  assert.deepEqual(await all((await client.getLines()).body), [{ n: 1 }, { n: 2 }, { n: 3 }]);
  answerWith(200, { "Content-Type": "application/json-seq" }, ...torn("\u001e1\n\u001e2\n\u001e\n\u001e3\n"));
  assert.deepEqual(await all((await client.getSequence()).body), [1, 2, 3]);
  answerWith(200, { "Content-Type": "application/x-ndjson" }, '{"n":1}\n{"n":');
  await assert.rejects(all((await client.getLines()).body), module.UnreadableAnswer);
});

test("who breaks off early ends the answer", { timeout: 5000 }, async () => {
  const closed = new Promise((done) => {
    server.answer = (_, response) => {
      server.answer = undefined;
      response.writeHead(200, { "Content-Type": "application/x-ndjson" });
      const timer = setInterval(() => response.write('{"n":1}\n'), 5);
      response.on("close", () => {
        clearInterval(timer);
        done();
      });
    };
  });
  for await (const line of (await client.getLines()).body) {
    assert.equal(line.n, 1);
    break;
  }
  await closed;
});

test("a signal aborts a call, and the reading of its answer", { timeout: 5000 }, async () => {
  const controller = new AbortController();
  const own = new AbortController();
  server.answer = () => controller.abort();
  await assert.rejects(module.createClient({ baseUrl: server.address, signal: own.signal }).getBytes({}, { signal: controller.signal }), { name: "AbortError" });
  server.answer = (_, response) => response.writeHead(200, { "Content-Type": "application/octet-stream" }).write("a");
  const { body } = await module.createClient({ baseUrl: server.address, signal: own.signal }).getBytes();
  await assert.rejects(async () => {
    for await (const chunk of body) {
      assert.equal(chunk.length, 1);
      own.abort();
    }
  }, { name: "AbortError" });
  server.answer = undefined;
});

test("bytes come as they are", async () => {
  answerWith(200, { "Content-Type": "image/png" }, Buffer.from([0, 255]), Buffer.from([1]));
  assert.deepEqual(await module.readBytes((await client.getBytes()).body), new Uint8Array([0, 255, 1]));
});

test("the status and the media type decide what an answer is", async () => {
  answerWith(200, { "Content-Type": "text/plain; charset=iso-8859-1" }, Buffer.from([0xe4]));
  assert.deepEqual(await client.getChoice(), { status: 200, contentType: "text/plain", body: "ä" });
  answerWith(200, { "Content-Type": "application/vnd.x+json" }, '{"a":1}');
  assert.deepEqual(await client.getChoice(), { status: 200, contentType: "application/json", body: { a: 1 } });
  answerWith(404, { "Content-Type": "application/problem+json" }, '{"title":"No."}');
  assert.deepEqual(await client.getChoice(), { status: 404, body: { title: "No." } });
  answerWith(204, {});
  assert.deepEqual(await client.getChoice(), { status: 204 });
  answerWith(200, { "Content-Type": "application/json" });
  assert.deepEqual(await client.headChoice(), { status: 200 });
  answerWith(200, { "Content-Type": "text/plain" }, "1.5");
  assert.deepEqual(await client.getNumber(), { status: 200, body: 1.5 });
  answerWith(418, { "Content-Type": "application/json" }, "[1]");
  assert.deepEqual(await client.getSilent(), { status: 418, body: [1] });
});

test("what the contract does not document is an error that tells all", async () => {
  for (const [status, type] of [[503, "text/html"], [200, "text/html"]]) {
    answerWith(status, { "Content-Type": type, "X-A": "b" }, "<p>Busy</p>");
    await assert.rejects(client.getChoice(), (e) => e instanceof module.UnexpectedAnswer && e instanceof module.AnswerError && e.status === status && e.headers.get("x-a") === "b" && e.text === "<p>Busy</p>");
  }
});

test("JSON that is none is an error that says so", async () => {
  answerWith(200, { "Content-Type": "application/json" }, '{"a":');
  await assert.rejects(client.getChoice(), (e) => e instanceof module.UnreadableAnswer && e.text === '{"a":' && e.cause instanceof SyntaxError);
});

test("errors of the network come through", async () => {
  await assert.rejects(module.createClient({ baseUrl: "http://127.0.0.1:1" }).getBytes(), TypeError);
});

test("a documented redirect is an answer", async () => {
  answerWith(302, { Location: "/elsewhere" });
  assert.deepEqual(await client.getMoved(), { status: 302, headers: { Location: "/elsewhere" } });
});

test("bytes are sent from anywhere", async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  async function* some() {
    yield bytes.subarray(0, 1);
    yield bytes.subarray(1);
  }
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  for (const body of [bytes, bytes.buffer, new Blob([bytes], { type: "image/png" }), some(), stream]) {
    await client.upload({ body });
    assert.deepEqual([...last().body], [1, 2, 3]);
    assert.equal(last().headers["content-type"], "application/octet-stream");
  }
});

test("forms are encoded as the contract says", async () => {
  await client.sendForm({ body: { name: "ä &=+", tags: ["a", "b"], ids: [1, 2], place: { city: "X" }, deep: { a: 1 }, gone: undefined, none: null } });
  assert.equal(last().body.toString(), "name=%C3%A4%20%26%3D%2B&tags=a&tags=b&ids=1%7C2&place=%7B%22city%22%3A%22X%22%7D&deep%5Ba%5D=1");
  assert.equal(last().headers["content-type"], "application/x-www-form-urlencoded");
});

test("parts have names and media types", async () => {
  const file = new File(["hello"], 'a"\r\n.txt', { type: "text/plain" });
  await client.sendParts({ body: { file, files: [new Blob(["x"]), new Blob(["y"], { type: "image/png" })], meta: { a: 1 }, tags: ["t", "u"], note: "# N", list: [{}, {}] } });
  const boundary = /boundary=(.+)/.exec(last().headers["content-type"])[1];
  const parts = last().body.toString().split(`--${boundary}`).slice(1, -1).map((p) => p.slice(2, -2));
  assert.deepEqual(parts, [
    'Content-Disposition: form-data; name="file"; filename="a%22%0D%0A.txt"\r\nContent-Type: text/plain\r\n\r\nhello',
    'Content-Disposition: form-data; name="files"; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\nx',
    'Content-Disposition: form-data; name="files"; filename="blob"\r\nContent-Type: image/png\r\n\r\ny',
    'Content-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}',
    'Content-Disposition: form-data; name="tags"\r\n\r\nt',
    'Content-Disposition: form-data; name="tags"\r\n\r\nu',
    'Content-Disposition: form-data; name="note"\r\nContent-Type: text/markdown\r\n\r\n# N',
    'Content-Disposition: form-data; name="list"\r\nContent-Type: application/json\r\n\r\n[{},{}]',
  ]);
  assert.ok(last().body.toString().endsWith(`--${boundary}--\r\n`));

  // Others read it, too.
  const read = await new Response(last().body, { headers: { "Content-Type": last().headers["content-type"] } }).formData();
  assert.equal(await read.get("file").text(), "hello");
  assert.equal(read.get("meta"), '{"a":1}');
});

test("the caller chooses among media types", async () => {
  for (const [contentType, body, text] of [["application/json", { a: 1 }, '{"a":1}'], ["text/plain", "ä", "ä"], ["application/xml", "<a/>", "<a/>"]]) {
    await client.sendBody({ contentType, body });
    assert.equal(last().headers["content-type"], contentType);
    assert.equal(last().body.toString(), text);
  }
  await assert.rejects(client.sendBody({ contentType: "image/png", body: "" }), TypeError);
});

test("the first alternative with credentials is taken", async () => {
  const secure = (credentials) => module.createClient({ baseUrl: server.address, credentials }).getSecure();
  await secure({ token: async () => "t", key: "k", login: { username: "ü", password: "p:w" } });
  assert.equal(last().headers["x-key"], "k");
  assert.equal(last().headers["authorization"], "Basic " + Buffer.from("ü:p:w").toString("base64"));
  await secure({ key: "k", token: async () => "t" });
  assert.deepEqual([last().headers["x-key"], last().headers["authorization"]], [undefined, "Bearer t"]);
  await secure({ token: () => undefined, cookieKey: "a;b" });
  assert.deepEqual([last().headers["authorization"], last().headers["cookie"]], [undefined, "sid=a%3Bb"]);
  await secure({ queryKey: "q&" });
  assert.equal(last().target, "/secure?api_key=q%26");
  await secure({});
  assert.equal(last().headers["authorization"], undefined);
  await module.createClient({ baseUrl: server.address, credentials: { token: "t" } }).getOptional();
  assert.equal(last().headers["authorization"], "Bearer t");
});

test("values stay in their segment", async () => {
  const hostile = "a/b?c#d%2F;e=ü &+.";
  await client.getPart({ path: { id: hostile, name: ".." } });
  assert.equal(last().target, "/things/a%2Fb%3Fc%23d%252F%3Be%3D%C3%BC%20%26%2B./parts/...json");
  for (const id of ["", ".", ".."]) await assert.rejects(client.deleteThing({ path: { id } }), RangeError);
  for (const id of [undefined, null]) await assert.rejects(client.deleteThing({ path: { id } }), TypeError);
});

test("further parameters", async () => {
  await client.getFiltered({ query: { doc: { a: ["&"] }, raw: "/a?b:c@d&e#f%41%", deep: { list: ["x", "y"], in: { x: 1 } }, list: ["a,b", null, "c"] }, headers: { "X-Doc": { ä: 1 } }, cookies: { sid: "a; b" } });
  assert.equal(last().target, "/filter?doc=%7B%22a%22%3A%5B%22%26%22%5D%7D&raw=/a?b:c@d%26e%23f%41%25&deep%5Blist%5D=x&deep%5Blist%5D=y&deep%5Bin%5D%5Bx%5D=1&list=a%2Cb,c");
  assert.equal(last().headers["x-doc"], '{"\\u00e4":1}');
  assert.equal(last().headers["cookie"], "sid=a%3B%20b");
  await client.getFiltered({ query: { list: [], deep: {} } });
  assert.equal(last().target, "/filter");
  await client.search({ queryString: { q: { a: "x y", b: [1, 2] } } });
  assert.equal(last().target, "/search?a=x%20y&b=1&b=2");
});

test("addresses are joined", async () => {
  const urls = [];
  const fetch = async (url) => (urls.push(url), new Response(null, { status: 204 }));
  await module.createClient({ fetch }).getOptional();
  await module.createClient({ fetch }).getElsewhere();
  await module.createClient({ fetch, baseUrl: "http://x/a/b//" }).getElsewhere();
  await module.createClient({ fetch, baseUrl: "http://x?v=1#h" }).search({ queryString: { q: { a: "1" } } });
  await module.createClient({ fetch, baseUrl: "http://x" }).getOptional({}, { baseUrl: "/y" });
  assert.deepEqual(urls, ["https://api.example/base/optional", "https://elsewhere.example/v2/elsewhere", "http://x/a/b/elsewhere", "http://x/search?v=1&a=1", "/y/optional"]);
});

test("headers of clients and calls", async () => {
  const one = module.createClient({ baseUrl: server.address, headers: async () => ({ "X-A": "1", "X-B": "1", Accept: "text/plain" }) });
  await one.getFiltered({ headers: {} }, { headers: { "X-B": "2" } });
  assert.deepEqual([last().headers["x-a"], last().headers["x-b"], last().headers["accept"]], ["1", "2", "text/plain"]);
  await client.getChoice();
  assert.equal(last().headers["accept"], "application/json, text/plain, application/problem+json");
});

test("bigints keep all their digits", async () => {
  const wide = wideModule.createClient({ baseUrl: server.address });
  const id = 9223372036854775807n;
  server.answer = (_, response) => {
    server.answer = undefined;
    response.writeHead(200, { "Content-Type": "application/json", "X-Total": String(id) }).end(last().body);
  };
  const body = { id, small: 1, ratio: 0.5, label: '\\"\\\\ 9223372036854775807', next: { id: 1n, all: [2n, -id], byName: { __proto__: null, a: { id: 3n } } }, either: 4n };
  const answer = await wide.sendBig({ body });
  assert.equal(last().body.toString(), '{"id":9223372036854775807,"small":1,"ratio":0.5,"label":"\\\\\\"\\\\\\\\ 9223372036854775807","next":{"id":1,"all":[2,-9223372036854775807],"byName":{"a":{"id":3}}},"either":4}');
  assert.deepEqual(answer.headers, { "X-Total": id });
  assert.deepEqual(answer.body, { ...body, next: { ...body.next, byName: { a: { id: 3n } } } });
  assert.equal(answer.body.small, 1);
});

test("the reader of bigints reads JSON and nothing else", async () => {
  const { wideJson } = await import(join(output, "js", "wide", "client", "wide-json.js"));
  const { parse, stringify } = wideJson({});
  const texts = ['{"a":[1,-0,1e3,2.50,true,false,null,"\\u00e4\\n"],"":{}}', " [ ] ", '"x"', "12", '{"__proto__":{"a":1}}', '[[[]],{"a":{"b":[]}}]', '"\\\\"', "1E400"];
  for (const text of texts) assert.deepEqual(parse(text), JSON.parse(text), text);
  for (const text of ["", "{", "[1,]", '{"a":1,}', "{a:1}", "01", "1 2", "tru", "'a'", '"a', '"\\"', "[1}", "nul", "+1", '"\n"', "NaN", "[".repeat(5000)])
    assert.throws(() => parse(text), SyntaxError, text);
  for (const value of [{ a: undefined, b: [undefined, () => 1], c: new Date(0), d: { toJSON: () => 5 } }, null, "ä", [1.5, true]]) assert.equal(stringify(value), JSON.stringify(value));
});
