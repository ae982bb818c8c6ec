// Answers that are sent item by item, and the rarer forms of others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveBare } from './servers.mjs';

async function* items() {
  yield { data: 'one\ntwo', id: 1, event: 'a\nb', none: null };
  await new Promise((resolve) => setTimeout(resolve, 5));
  yield { data: { n: 2 } };
}

const operation = (id, responses) => ({ id, method: 'GET', path: `/${id}`, responses });
const media = (mediaType, kind) => ({ 200: [{ mediaType, kind }] });
const operations = [
  operation('lines', media('application/jsonl', 'sequence')),
  operation('seq', media('application/json-seq', 'sequence')),
  operation('data', media('text/event-stream', 'sequence')),
  operation('events', media('text/event-stream', 'events')),
  operation('text', media('text/plain', 'text')),
  operation('image', media('image/*', 'bytes')),
  operation('either', { 200: [{ mediaType: 'application/json', kind: 'json' }, { mediaType: 'text/csv', kind: 'text' }] }),
  operation('headers', { '2XX': [], default: [{ mediaType: 'application/problem+json', kind: 'json' }] }),
];
const answers = {
  lines: { status: 200, body: items() },
  seq: { status: 200, body: items() },
  data: { status: 200, body: items() },
  events: { status: 200, body: items() },
  text: { status: 200, body: 'ä' },
  image: { status: 200, contentType: 'image/png', body: new Uint8Array([1, 2, 3]) },
  either: { status: 200, contentType: 'text/csv', body: 'a,b' },
  headers: { status: 202, headers: { 'X-List': [1, 'b'], 'X-Object': { a: 1 }, 'X-Text': 'é\r\nX: 1', 'X-None': undefined } },
};

test('sequences and other bodies', () =>
  serveBare({ operations }, (_, { request }) => answers[request.url.slice(1)], {}, async (url) => {
    const ask = async (path) => {
      const response = await fetch(`${url}/${path}`);
      return [response.headers.get('content-type'), await response.text(), response];
    };
    const [one, two] = ['{"data":"one\\ntwo","id":1,"event":"a\\nb","none":null}', '{"data":{"n":2}}'];
    assert.deepEqual((await ask('lines')).slice(0, 2), ['application/jsonl', `${one}\n${two}\n`]);
    assert.deepEqual((await ask('seq')).slice(0, 2), ['application/json-seq', `\u001e${one}\n\u001e${two}\n`]);
    assert.deepEqual((await ask('data')).slice(0, 2), ['text/event-stream', `data: ${one}\n\ndata: ${two}\n\n`]);
    const [, events, response] = await ask('events');
    assert.equal(events, 'data: one\ndata: two\nid: 1\nevent: a b\n\ndata: {"n":2}\n\n');
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.deepEqual((await ask('text')).slice(0, 2), ['text/plain; charset=utf-8', 'ä']);
    assert.equal((await ask('image'))[0], 'image/png');
    assert.deepEqual((await ask('either')).slice(0, 2), ['text/csv; charset=utf-8', 'a,b']);
    const { status, headers } = (await ask('headers'))[2];
    assert.equal(status, 202);
    assert.deepEqual(['x-list', 'x-object', 'x-text', 'x-none'].map((name) => headers.get(name)), ['1,b', 'a,1', '%C3%A9%0D%0AX: 1', null]);
    assert.equal((await fetch(`${url}/headers`, { method: 'POST' })).headers.get('allow'), 'GET');
  }));
