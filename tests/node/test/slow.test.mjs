// Clients who are slow, with timeouts that are short for the tests' sake. Others must not notice.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, test } from 'node:test';
import { answerOf, bytesOf, exchange } from '../transcript/http.mjs';
import { frameworks, serve } from './servers.mjs';

const page = (_, context) => ({ status: 200, body: { data: [], meta: { requestId: context.requestId } } });
const options = { minBodyRate: { bytesPerSecond: 240, graceSeconds: 2 } };
const trickle = (text) => [...text].map((c) => Buffer.from(c));

describe('slow clients', { concurrency: true }, () => {
  for (const framework of Object.keys(frameworks)) {
    test(`${framework}: a body at ten bytes a second is answered with 408, others at once`, { timeout: 30_000 }, () =>
      serve(framework, { users: { listUsers: page }, options }, async (port) => {
        const head = bytesOf({ method: 'POST', path: '/users', headers: { 'Content-Type': 'application/json', 'Content-Length': '1000' }, body: '' });
        const slow = exchange(port, [head, ...trickle('{"email":"'.padEnd(300, 'x'))], { pause: 100, timeout: 20_000 });
        await new Promise((resolve) => setTimeout(resolve, 500));
        const other = await exchange(port, bytesOf({ path: '/users' }));
        assert.equal(answerOf(other.bytes).status, 200);
        assert.ok(other.milliseconds < 1500);
        const { bytes, milliseconds } = await slow;
        const answer = answerOf(bytes);
        assert.equal(answer.status, 408);
        assert.equal(JSON.parse(answer.body).error.code, 'REQUEST_TIMEOUT');
        assert.ok(milliseconds < 12_000, `took ${milliseconds}`);
      }));

    test(`${framework}: headers at ten bytes a second end the connection`, { timeout: 30_000 }, () =>
      serve(framework, { users: { listUsers: page }, options, configure: (server) => (server.headersTimeout = 1000) }, async (port) => {
        const slow = exchange(port, trickle(`GET /users HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(300)}`), { pause: 100, timeout: 20_000 });
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.equal(answerOf((await exchange(port, bytesOf({ path: '/users' }))).bytes).status, 200);
        const { bytes, milliseconds, error } = await slow;
        assert.notEqual(error, 'timeout');
        assert.ok(bytes.length === 0 || answerOf(bytes).status === 408);
        assert.ok(milliseconds < 12_000, `took ${milliseconds}`);
      }));

    test(`${framework}: a body that nobody reads does not hold a connection`, { timeout: 30_000 }, () =>
      serve(framework, { users: { listUsers: page } }, async (port) => {
        const head = bytesOf({ method: 'POST', path: '/nothing', headers: { Connection: 'keep-alive', 'Content-Length': '1000' }, body: '' });
        const { bytes, milliseconds } = await exchange(port, [head, ...trickle('x'.repeat(200))], { pause: 100, timeout: 20_000 });
        assert.equal(answerOf(bytes).status, 404);
        assert.ok(milliseconds < 8_000, `took ${milliseconds}`);
      }));
  }
});
