// Who is counted as whom, and how many may pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress } from '../build/generated/express/middleware/client-address.js';
import { RequestLimiter } from '../build/generated/express/middleware/rate-limit.js';
import { serveBare } from './servers.mjs';

const from = (remoteAddress, ...forwarded) => ({ socket: { remoteAddress }, headersDistinct: forwarded.length > 0 ? { 'x-forwarded-for': forwarded } : {} });

test('clients are told apart by their addresses', () => {
  const rows = [
    [from('192.0.2.1'), 0, '192.0.2.1'],
    [from('::ffff:192.0.2.1'), 0, '192.0.2.1'],
    [from('2001:db8:1:2:3:4:5:6'), 0, '2001:db8:1:2::'],
    [from('2001:db8:1:2:ffff::1'), 0, '2001:db8:1:2::'],
    [from('2001:db8::1'), 0, '2001:db8:0:0::'],
    [from('::1'), 0, '0:0:0:0::'],
    [from('fe80::1%eth0'), 0, 'fe80:0:0:0::'],
    [from(undefined), 0, ''],
    [from('192.0.2.1', '198.51.100.1'), 0, '192.0.2.1'],
    [from('192.0.2.1', '198.51.100.1'), 1, '198.51.100.1'],
    [from('192.0.2.1', '203.0.113.9, 198.51.100.1'), 1, '198.51.100.1'],
    [from('192.0.2.1', '203.0.113.9, 198.51.100.1'), 2, '203.0.113.9'],
    [from('192.0.2.1', '203.0.113.9', '198.51.100.1'), 1, '198.51.100.1'],
    [from('192.0.2.1', '198.51.100.1'), 5, '198.51.100.1'],
    [from('192.0.2.1'), 1, '192.0.2.1'],
  ];
  for (const [request, proxies, expected] of rows) {
    assert.equal(clientAddress(request, proxies), expected);
  }
});

test('a window lets so many pass, says how many are left, and ends', async () => {
  const limiter = new RequestLimiter({ requests: 2, windowSeconds: 0.5 });
  const counts = [];
  for (const client of ['a', 'a', 'a', 'b']) {
    counts.push(await limiter.count(client));
  }
  assert.deepEqual(counts.map((count) => count.isAllowed), [true, true, false, true]);
  assert.deepEqual(counts.map((count) => count.headers['RateLimit-Remaining']), ['1', '0', '0', '1']);
  assert.deepEqual(counts.map((count) => count.headers['Retry-After']), [undefined, undefined, '1', undefined]);
  assert.equal(counts[0].headers['RateLimit-Policy'], '2;w=1');
  await new Promise((resolve) => setTimeout(resolve, 550));
  assert.equal((await limiter.count('a')).isAllowed, true);
});

test('beyond a number of clients, those that are new count as one', async () => {
  const limiter = new RequestLimiter({ requests: 5, windowSeconds: 60 });
  for (let i = 0; i < 100_000; i++) {
    await limiter.count(`client ${i}`);
  }
  const counts = [];
  for (let i = 0; i < 6; i++) {
    counts.push(await limiter.count(`newcomer ${i}`));
  }
  assert.deepEqual(counts.map((count) => count.isAllowed), [true, true, true, true, true, false]);
  assert.equal((await limiter.count('client 1')).isAllowed, true);
});

test('who tries one address after another is counted, too', () =>
  serveBare({ operations: [] }, () => ({ status: 200 }), { rateLimit: { requests: 2, windowSeconds: 60 } }, async (url) => {
    const statuses = [];
    for (const path of ['/a', '/b', '/c']) {
      statuses.push((await fetch(url + path)).status);
    }
    assert.deepEqual(statuses, [404, 404, 429]);
  }));
