// What a service can be told, each proven by requests.
import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createApp as createEcho, listen as listenEcho } from '../build/generated/echo/index.js';
import { answerOf, bytesOf, exchange } from '../transcript/http.mjs';
import { key, token } from '../transcript/tokens.mjs';
import { frameworks, serve, serveBare } from './servers.mjs';

const listUsers = (_, context) => ({ status: 200, body: { data: [], meta: { requestId: context.requestId } } });
const users = { listUsers };
const ask = async (port, path, more) => answerOf((await exchange(port, bytesOf({ path, ...more }))).bytes);
const statuses = async (port, ...requests) => {
  const all = [];
  for (const headers of requests) {
    all.push((await ask(port, '/users', { headers })).status);
  }
  return all;
};
const forwarded = (...addresses) => addresses.map((address) => ({ 'X-Forwarded-For': address }));

for (const framework of Object.keys(frameworks)) {
  test(`${framework}: rateLimit`, async () => {
    await serve(framework, { users, options: { rateLimit: { requests: 2, windowSeconds: 60 } } }, async (port) => {
      assert.deepEqual(await statuses(port, {}, {}, {}), [200, 200, 429]);
      const answer = await ask(port, '/users');
      assert.equal(answer.headers['ratelimit-limit'], '2');
      assert.ok(Number(answer.headers['retry-after']) > 0);
    });
    await serve(framework, { users, options: { rateLimit: false } }, async (port) => {
      const answer = await ask(port, '/users');
      assert.equal(answer.status, 200);
      assert.equal(answer.headers['ratelimit-limit'], undefined);
    });
  });

  test(`${framework}: trustProxy`, async () => {
    const rateLimit = { requests: 1, windowSeconds: 60 };
    const rows = [
      [0, ['192.0.2.1', '192.0.2.2'], [200, 429]],
      [1, ['192.0.2.1', '192.0.2.2', '192.0.2.1'], [200, 200, 429]],
      // What the client itself has written before the proxy's line counts for nothing.
      [1, ['198.51.100.1, 192.0.2.1', '198.51.100.2, 192.0.2.1'], [200, 429]],
      [2, ['192.0.2.1, 203.0.113.1', '192.0.2.2, 203.0.113.1'], [200, 200]],
    ];
    for (const [trustProxy, addresses, expected] of rows) {
      await serve(framework, { users, options: { rateLimit, trustProxy } }, async (port) =>
        assert.deepEqual(await statuses(port, ...forwarded(...addresses)), expected, `${trustProxy} ${addresses}`));
    }
  });

  test(`${framework}: clientOf`, () =>
    serve(framework, { users, options: { rateLimit: { requests: 1, windowSeconds: 60 }, clientOf: ({ headers }) => headers['x-tenant'] ?? '' } }, async (port) =>
      assert.deepEqual(await statuses(port, { 'X-Tenant': 'a' }, { 'X-Tenant': 'b' }, { 'X-Tenant': 'a' }), [200, 200, 429])));

  test(`${framework}: securityHeaders`, async () => {
    const names = ['x-content-type-options', 'content-security-policy', 'referrer-policy', 'cross-origin-resource-policy', 'strict-transport-security'];
    for (const securityHeaders of [true, false]) {
      await serve(framework, { users, options: { securityHeaders } }, async (port) => {
        for (const path of ['/users', '/nothing']) {
          const { headers } = await ask(port, path);
          assert.deepEqual(names.map((name) => name in headers), names.map(() => securityHeaders), path);
        }
      });
    }
  });

  test(`${framework}: maxBodyBytes`, () =>
    serve(framework, { users, options: { maxBodyBytes: 100 } }, async (port) => {
      const post = (length) => ask(port, '/users', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '1'.padEnd(length) });
      assert.deepEqual([(await post(100)).status, (await post(101)).status], [400, 413]);
    }));

  test(`${framework}: without a good key the service does not start`, () => {
    const { createApp } = frameworks[framework];
    const start = (options) => () => createApp({ users: {}, orders: {} }, options);
    const settings = { jwt: { bearer: { issuer: 'shop', audience: 'user-service' } } };
    try {
      delete process.env.JWT_KEY;
      assert.throws(start(settings), /set JWT_KEY, JWT_PUBLIC_KEY or JWT_JWKS_URL/);
      process.env.JWT_KEY = 'x'.repeat(31);
      assert.throws(start(settings), /at least 32 bytes/);
      assert.throws(start({}), /set jwt\.bearer in the options/);
    } finally {
      process.env.JWT_KEY = key;
    }
  });

  test(`${framework}: jwt has an issuer, an audience and algorithms`, async () => {
    const orders = { listOrders: (_, context) => ({ status: 200, body: { data: [], meta: { requestId: context.requestId } } }) };
    const path = '/users/0190f0f0-0000-7000-8000-000000000000/orders';
    const bearer = (...all) => ({ headers: { Authorization: `Bearer ${token(...all)}` } });
    const scope = 'orders:read';
    await serve(framework, { orders, options: { jwt: { bearer: { issuer: 'other', audience: ['a', 'b'], algorithms: ['HS384'], clockToleranceSeconds: 0 } } } }, async (port) => {
      const good = { iss: 'other', aud: 'b', scope };
      const strong = { alg: 'HS384', hash: 'sha384' };
      assert.equal((await ask(port, path, bearer(good, strong))).status, 200);
      assert.equal((await ask(port, path, bearer(good))).status, 401);
      assert.equal((await ask(port, path, bearer({ ...good, iss: 'shop' }, strong))).status, 401);
      assert.equal((await ask(port, path, bearer({ ...good, aud: 'c' }, strong))).status, 401);
      assert.equal((await ask(port, path, bearer({ ...good, exp: Math.floor(Date.now() / 1000) - 5 }, strong))).status, 401);
      assert.equal((await ask(port, path, bearer({ ...good, scope: '' }, strong))).status, 403);
    });
  });
}

test('rateLimit.store: several processes count as one', async () => {
  const rateLimit = { requests: 2, windowSeconds: 60, store: new RateLimiterMemory({ points: 2, duration: 60 }) };
  await serve('express', { users, options: { rateLimit } }, (one) =>
    serve('koa', { users, options: { rateLimit } }, async (other) =>
      assert.deepEqual([...(await statuses(one, {})), ...(await statuses(other, {})), ...(await statuses(one, {}))], [200, 200, 429])));
});

test('rateLimit.store: where nobody can count, that is the fault of the service', async () => {
  const store = new RateLimiterMemory({ points: 2, duration: 60 });
  store.consume = () => Promise.reject(new Error('Redis is away.'));
  await serve('fastify', { users, options: { rateLimit: { requests: 2, windowSeconds: 60, store } } }, async (port, logged) => {
    assert.deepEqual(await statuses(port, {}), [500]);
    assert.match(logged[0][1].message, /Redis is away/);
  });
});

test('maxUploadBytes', async () => {
  const server = await listenEcho(createEcho({ echo: new Proxy({}, { get: () => () => ({ status: 200, body: null }) }) }, { maxUploadBytes: 1000 }), { port: 0, host: '127.0.0.1' });
  try {
    const upload = (length) => ask(server.address().port, '/multipart', {
      method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n${'y'.repeat(length)}\r\n--x--\r\n`,
    });
    assert.deepEqual([(await upload(700)).status, (await upload(1000)).status], [200, 413]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('options that cannot be meant are refused', async () => {
  for (const [options, message] of [
    [{ basePath: 'v1' }, /basePath/], [{ basePath: '/v1/' }, /basePath/], [{ rateLimit: { requests: 0, windowSeconds: 1 } }, /rateLimit/],
    [{ rateLimit: { requests: 1, windowSeconds: 0 } }, /rateLimit/], [{ trustProxy: -1 }, /trustProxy/], [{ trustProxy: 1.5 }, /trustProxy/],
  ]) {
    await assert.rejects(serveBare({ operations: [] }, () => ({ status: 200 }), options, () => undefined), message);
  }
});
