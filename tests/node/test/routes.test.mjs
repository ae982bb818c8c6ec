// Paths and methods that routers read otherwise, or take for the same: every operation is found, whatever else is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, bytesOf, exchange } from '../transcript/http.mjs';

/** A request, and the operation that answers with its parameters; or a status. */
const rows = [
  ['GET /a/1.csv', 'csv 1'], ['GET /a/1.json', 'json 1'], ['GET /a/1', 'plain 1'], ['GET /a/1.xml', 'plain 1.xml'], ['POST /a/1.csv', 'postPlain 1.csv'],
  ['GET /a/.csv', 'plain .csv'], ['GET /a/1/b', 'inner 1'], ['GET /a/1.2/b', 'innerDotted 1,2'],
  ['GET /a.csv/lit', 'tables a,lit'], ['GET /a/lit', 'plain lit'], ['GET /b/lit', 'lit b'], ['GET /.csv/x', 404],
  ['POST /items/7:archive', 'archive 7'], ['POST /items/7:restore', 'restore 7'], ['POST /items/7%3Aarchive', 'archive 7'], ['POST /items/7', 404],
  ['GET /items:search', 'search'], ['GET /items/*', 'star'], ['GET /items/x', 404], ['GET /fn(x=1,y=2)', 'call 1,2'], ['GET /fn', 404],
  ['GET /plus+1!', 'plus 1'], ['GET /back%5Cslash', 'backslash'], ['GET /[brackets]', 'brackets'], ['GET /%5Bbrackets%5D', 'brackets'],
  ['GET /w%C3%B6rter/1', 'encoded 1'], ['GET /gr%C3%B6%C3%9Fe', 'letters'], ['GET /with-dash/1', 'dashed 1'], ['GET /with-dash/1/end', 'dashedEnd 1'],
  ['GET /trailing/', 'trailing'], ['GET /trailing', 'noTrailing'], ['GET /Trailing', 404], ['GET /', 'root'],
  ['COPY /method', 'copy'], ['QUERY /method', 'query'], ['OPTIONS /method', 'options'], ['TRACE /method', 'trace'], ['GET /method', 405], ['FROBNICATE /method', 400],
  ['OPTIONS /a/1', 405], ['HEAD /a/1', 405], ['PATCH /a/1.csv', 405],
  // What cannot be served.
  ['GET /opt', 501], ['GET /opt?', 501], ['GET /glued/12', 501], ['GET /stub?kind=a', 501], ['GET /xml', 501], ['GET /real', 'real'], ['GET /real?kind=a', 'real'],
];

/** Handlers that say which operation was asked, and for what. */
const group = new Proxy({}, { get: (_, name) => ({ path } = {}) => ({ status: 200, body: [name, Object.values(path ?? {}).join()].join(' ').trim() }) });

for (const framework of ['express', 'fastify', 'koa']) {
  test(`${framework}: every operation has its route`, async () => {
    const { createApp, listen } = await import(`../build/generated/routes/${framework}/index.js`);
    const server = await listen(createApp({ one: group, two: group }, { rateLimit: false }), { port: 0, host: '127.0.0.1' });
    try {
      const { port } = server.address();
      const given = [];
      for (const [request] of rows) {
        const [method, path] = request.split(' ');
        const { status, body } = answerOf((await exchange(port, bytesOf({ method, path }))).bytes);
        given.push([request, status === 200 ? body : status]);
      }
      assert.deepEqual(given, rows);
      assert.equal(answerOf((await exchange(port, bytesOf({ method: 'HEAD', path: '/method' }))).bytes).status, 200);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}
