// What clients get to see of what goes wrong inside, and what the log does.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { connect } from 'node:net';
import { test } from 'node:test';
import { answerOf, bytesOf, exchange } from '../transcript/http.mjs';
import { token } from '../transcript/tokens.mjs';
import { frameworks, serve } from './servers.mjs';

const id = '0190f0f0-0000-7000-8000-000000000000';
const page = (context) => ({ status: 200, body: { data: [], meta: { requestId: context.requestId } } });
const authorized = { headers: { Authorization: `Bearer ${token({ scope: 'orders:read' })}` } };
const ask = async (port, path, more) => answerOf((await exchange(port, bytesOf({ path, ...more }))).bytes);

for (const framework of Object.keys(frameworks)) {
  test(`${framework}: an exception is a constant 500 and a line in the log`, async () => {
    const listUsers = () => {
      throw new Error('the password is swordfish');
    };
    await serve(framework, { users: { listUsers } }, async (port, logged) => {
      const answer = await ask(port, '/users');
      assert.equal(answer.status, 500);
      assert.deepEqual(JSON.parse(answer.body).error, { code: 'INTERNAL_ERROR', message: 'An unexpected error occurred.', details: [] });
      assert.doesNotMatch(answer.body, /swordfish/);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.equal(logged.length, 1);
      assert.match(logged[0][0], /listUsers/);
    });
  });

  test(`${framework}: a rejection is, too`, () =>
    serve(framework, { users: { listUsers: () => Promise.reject(new Error('no')) } }, async (port, logged) => {
      assert.equal((await ask(port, '/users')).status, 500);
      assert.equal(logged.length, 1);
    }));

  test(`${framework}: handlers that nobody has written answer 501`, async () => {
    const { users } = await import(`../build/generated/${framework}/handlers/users.js`);
    await serve(framework, { users }, async (port, logged) => {
      const answer = await ask(port, '/users');
      assert.equal(answer.status, 501);
      assert.equal(JSON.parse(answer.body).error.code, 'NOT_IMPLEMENTED');
      assert.equal(logged.length, 0);
    });
  });

  test(`${framework}: an answer that breaks the contract is a 500 where that is checked`, async () => {
    const listUsers = () => ({ status: 200, body: { data: [{ id: 1 }], meta: {} } });
    await serve(framework, { users: { listUsers }, options: { validateResponses: true } }, async (port, logged) => {
      assert.equal((await ask(port, '/users')).status, 500);
      assert.match(logged[0][1].message, /required at '\/meta\/requestId'/);
    });
    await serve(framework, { users: { listUsers } }, async (port) => assert.equal((await ask(port, '/users')).status, 200));
  });

  test(`${framework}: a status that is not documented is a 500`, () =>
    serve(framework, { users: { listUsers: () => ({ status: 302 }) } }, async (port, logged) => {
      assert.equal((await ask(port, '/users')).status, 500);
      assert.match(logged[0][1].message, /302/);
    }));

  test(`${framework}: a stream that fails before its first byte is a 500`, () =>
    serve(
      framework,
      {
        orders: {
          exportOrders: () => ({
            status: 200,
            body: (async function* () {
              throw new Error('no');
            })(),
          }),
        },
      },
      async (port, logged) => {
        assert.equal((await ask(port, `/users/${id}/orders.csv`, authorized)).status, 500);
        assert.equal(logged.length, 1);
      },
    ));

  test(`${framework}: half a stream does not look like a whole one`, () =>
    serve(
      framework,
      {
        orders: {
          exportOrders: () => ({
            status: 200,
            body: (async function* () {
              yield Buffer.from('half');
              await new Promise((resolve) => setTimeout(resolve, 50));
              throw new Error('no');
            })(),
          }),
        },
      },
      async (port, logged) => {
        const answer = await ask(port, `/users/${id}/orders.csv`, authorized);
        assert.equal(answer.status, 200);
        assert.equal(answer.isWhole, false);
        assert.equal(logged.length, 1);
        assert.equal((await ask(port, '/nothing')).status, 404);
      },
    ));

  test(`${framework}: handlers learn that the client has gone, and the log does not care`, async () => {
    let aborted;
    const gone = new Promise((resolve) => (aborted = resolve));
    const listUsers = (_, context) =>
      new Promise((_, reject) => {
        context.signal.addEventListener('abort', () => {
          reject(new Error('gone'));
          aborted();
        });
      });
    await serve(framework, { users: { listUsers } }, async (port, logged) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytesOf({ path: '/users' })));
      setTimeout(() => socket.destroy(), 100);
      await gone;
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(logged.length, 0);
    });
  });

  test(`${framework}: the source of a stream is closed when the client goes away`, async () => {
    let closed;
    const done = new Promise((resolve) => (closed = resolve));
    const body = (async function* () {
      try {
        for (;;) {
          yield Buffer.alloc(1024);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } finally {
        closed();
      }
    })();
    await serve(framework, { orders: { exportOrders: () => ({ status: 200, body }) } }, async (port, logged) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytesOf({ path: `/users/${id}/orders.csv`, ...authorized })));
      socket.on('data', () => socket.destroy());
      await done;
      assert.equal(logged.length, 0);
    });
  });

  test(`${framework}: errors are problems where that is wanted`, () =>
    serve(framework, { options: { errorFormat: 'problem' } }, async (port) => {
      const answer = await ask(port, '/users?limit=0');
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      const { requestId, ...problem } = JSON.parse(answer.body);
      assert.ok(requestId);
      assert.deepEqual(problem, {
        type: 'about:blank', title: 'Bad Request', status: 400, detail: 'The request does not match the contract.', code: 'VALIDATION_ERROR',
        errors: [{ field: 'query/limit', code: 'minimum', detail: 'must be at least 1' }],
      });
      assert.equal((await ask(port, '/nothing')).headers['content-type'], 'application/problem+json');
    }));

  test(`${framework}: the application has routes of its own`, () => {
    const extend = {
      express: (app) => app.get('/health', (_, response) => void response.json({ ok: true })),
      fastify: (app) => app.get('/health', () => ({ ok: true })),
      koa: (app) => app.use((ctx, next) => (ctx.path === '/health' ? void (ctx.body = { ok: true }) : next())),
    }[framework];
    return serve(framework, { users: { listUsers: (_, context) => page(context) }, extend }, async (port) => {
      const health = await ask(port, '/health');
      assert.deepEqual(JSON.parse(health.body), { ok: true });
      assert.equal(health.headers['ratelimit-limit'], undefined);
      assert.equal((await ask(port, '/users')).status, 200);
      assert.equal((await ask(port, '/nothing')).status, 404);
    });
  });

  test(`${framework}: a contract is mounted below a path`, () =>
    serve(framework, { users: { listUsers: (_, context) => page(context) }, options: { basePath: '/api/v1' } }, async (port) => {
      const statuses = [];
      for (const path of ['/api/v1/users', '/api/v1/users?limit=0', '/users', '/api/v1', '/api/v1/', '/api/v2/users', '/API/v1/users', `/api/v1/users/${id}/orders`]) {
        statuses.push((await ask(port, path)).status);
      }
      assert.deepEqual(statuses, [200, 400, 404, 404, 404, 404, 404, 401]);
      const answer = await ask(port, '/api/v1/users', { method: 'OPTIONS' });
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.allow, 'GET, POST');
    }));
}
