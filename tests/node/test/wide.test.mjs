// Whole numbers beyond 2^53, where a contract's int64 are bigints: not a digit is lost on the way in and out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, bytesOf, exchange } from '../transcript/http.mjs';

const seen = [];
const handlers = {
  numbers: {
    echo({ path, query, body }) {
      seen.push([typeof path.id, typeof query.also?.[0], typeof body.wide, typeof body.narrow]);
      return { status: 200, body: { id: path.id, also: query.also ?? [], numbers: body } };
    },
  },
};

test('int64 as bigint', async () => {
  const { createApp, listen } = await import('../build/generated/wide/index.js');
  const server = await listen(createApp(handlers, { rateLimit: false, validateResponses: true }), { port: 0, host: '127.0.0.1' });
  const ask = async (path, body) => {
    const request = { method: 'POST', path, headers: { 'Content-Type': 'application/json' }, body };
    const { status, body: text } = answerOf((await exchange(server.address().port, bytesOf(request))).bytes);
    return [status, status === 200 ? text : JSON.parse(text).error.details.map(({ field, code }) => `${field} ${code}`).join(', ')];
  };
  try {
    assert.deepEqual(await ask('/numbers/9223372036854775807?also=9007199254740993&also=7', '{"wide":-9223372036854775808,"narrow":5,"real":1e3}'), [
      200,
      '{"id":9223372036854775807,"also":[9007199254740993,7],"numbers":{"wide":-9223372036854775808,"narrow":5,"real":1000}}',
    ]);
    assert.deepEqual(seen, [['bigint', 'bigint', 'bigint', 'number']]);
    assert.deepEqual(await ask('/numbers/9223372036854775808', '{"wide":1}'), [400, 'path/id format']);
    assert.deepEqual(await ask('/numbers/1?also=-9007199254740993', '{"wide":9223372036854775808}'), [400, 'query/also/0 minimum, /wide format']);
    assert.deepEqual(await ask('/numbers/1', '{"wide":1.5}'), [400, '/wide type']);
    assert.deepEqual(await ask('/numbers/1', '{"wide":12345678901234567890123,"wide":1}'), [400, '/wide duplicate, /wide format']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
