// Addresses and the templates that they fit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalUrl } from '../build/generated/express/middleware/paths.js';
import { Template } from '../build/generated/express/middleware/templates.js';
import { serveBare } from './servers.mjs';

test('every address has one spelling', () => {
  const rows = [
    ['/', '/'], ['', '/'], ['/users', '/users'], ['/users/', '/users/'], ['//users', '//users'], ['/%75sers', '/users'], ['/a%2Fb', '/a%2Fb'], ['/a%2fb', '/a%2fb'],
    ['/%zz', '/%25zz'], ['/%', '/%25'], ['/%ff', '/%25ff'], ['/%C3%A9', '/%C3%A9'], ['/é', '/%C3%A9'], ['/a%20b', '/a%20b'], ['/a%3Fb?c=%3F', '/a%3Fb?c=%3F'], ['/a%23b', '/a%23b'],
    ['/a/../b', '/b'], ['/a/./b', '/a/b'], ['/../../b', '/b'], ['/a/..', '/'], ['/a/b/..', '/a/'], ['/a/%2e%2E/b', '/b'], ['/...', '/...'], ['/@me:x,$&+;=', '/@me:x,$&+;='],
    ['http://host:80/a?b', '/a?b'], ['http://host', '/'], ['/a?b=http://x/../y', '/a?b=http://x/../y'], ['/a??', '/a??'],
  ];
  for (const [url, expected] of rows) {
    assert.equal(canonicalUrl(url), expected, url);
  }
});

test('templates fit what is spelled as they are', () => {
  const fits = (template, path) => new Template(template).matches(path.slice(1).split('/'));
  assert.ok(fits('/users/{id}', '/users/1'));
  assert.ok(!fits('/users/{id}', '/users/'));
  assert.ok(!fits('/users/{id}', '/Users/1'));
  assert.ok(!fits('/users/{id}', '/users/1/'));
  assert.ok(fits('/users/{id}/', '/users/1/'));
  assert.ok(fits('/{a}.{b}', '/x.y'));
  assert.ok(!fits('/{a}.{b}', '/x'));
  assert.ok(fits('/a+b(c)', '/a+b(c)'));
  assert.ok(!fits('/a.b', '/axb'));
  assert.equal(new Template('/files/{name}.{ext}').valueOf('ext', ['files', 'a.b']), 'b');
});

test('of two templates, the one that says more is before the other', () => {
  const isBefore = (one, other) => new Template(one).isBefore(new Template(other));
  assert.ok(isBefore('/users/me', '/users/{id}'));
  assert.ok(!isBefore('/users/{id}', '/users/me'));
  assert.ok(isBefore('/users/{id}.csv', '/users/{id}'));
  assert.ok(isBefore('/a/{x}/c', '/{y}/b/{z}'));
  assert.ok(!isBefore('/users/{id}', '/orders/{id}'));
  assert.ok(!isBefore('/users', '/users/{id}'));
});

test('the order of routes does not matter', () => {
  const operation = (method, path) => ({ id: `${method} ${path}`, method, path, responses: { 200: [{ mediaType: 'text/plain', kind: 'text' }] } });
  const operations = [operation('GET', '/users/{id}'), operation('DELETE', '/users/{id}'), operation('GET', '/users/me'), operation('GET', '/{a}-{b}'), operation('OPTIONS', '/users')];
  return serveBare({ operations }, (_, { request }) => ({ status: 200, body: request.url }), {}, async (url) => {
    const ask = async (path, method = 'GET') => {
      const response = await fetch(url + path, { method });
      return response.headers.get('allow') ?? response.status;
    };
    assert.equal(await ask('/users/me'), 200);
    assert.equal(await ask('/users/1'), 200);
    assert.equal(await ask('/users/me', 'DELETE'), 200);
    assert.equal(await ask('/users/me', 'PUT'), 'DELETE, GET');
    assert.equal(await ask('/a-b'), 200);
    assert.equal(await ask('/users', 'OPTIONS'), 200);
    assert.equal(await ask('/users'), 'OPTIONS');
  });
});
