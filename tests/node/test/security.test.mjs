// Schemes, their alternatives and their keys.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import { jwtVerifier } from '../build/generated/express/middleware/jwt.js';
import { Service } from '../build/generated/express/middleware/service.js';
import { key, token } from '../transcript/tokens.mjs';
import { serveBare } from './servers.mjs';

const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer' },
  basic: { type: 'http', scheme: 'basic' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
};
const operation = (path, security) => ({ id: path, method: 'GET', path, security, responses: { 200: [{ mediaType: 'application/json', kind: 'json' }] } });
const operations = [
  operation('/basic', [{ basic: [] }]),
  operation('/header', [{ header: [] }]),
  operation('/query', [{ query: [] }]),
  operation('/cookie', [{ cookie: [] }]),
  operation('/either', [{ bearer: ['a'] }, { header: [] }]),
  operation('/both', [{ bearer: ['a', 'b'], header: [] }]),
  operation('/maybe', [{ bearer: ['a'] }, {}]),
  operation('/open', [{}, { bearer: ['a'] }]),
];
const contract = { operations, securitySchemes };
const owner = ({ key }) => (key === 'secret' ? { name: 'owner' } : undefined);
const options = {
  jwt: { bearer: { issuer: 'shop', audience: 'user-service' } },
  verifiers: { basic: ({ user, password }) => (user === 'u' && password === 'p:w' ? { user } : undefined), header: owner, query: owner, cookie: owner },
};
const given = (_, { claims }) => ({ status: 200, body: claims ?? null });
const bearer = (scope) => ({ Authorization: `Bearer ${token({ scope })}` });

test('schemes and their alternatives', () =>
  serveBare(contract, given, options, async (url) => {
    const basic = (text) => ({ Authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    const rows = [
      ['/basic', {}, 401, 'AUTHENTICATION_REQUIRED', /^Basic /],
      ['/basic', basic('u:p:w'), 200],
      ['/basic', basic('u:x'), 401, 'INVALID_TOKEN', /^Basic /],
      ['/basic', { Authorization: 'Basic ???' }, 401, 'AUTHENTICATION_REQUIRED', /^Basic /],
      ['/header', {}, 401, 'AUTHENTICATION_REQUIRED', /^ApiKey in="header", name="X-Key"$/],
      ['/header', { 'X-Key': 'secret' }, 200],
      ['/header', { 'X-Key': 'other' }, 401, 'INVALID_TOKEN', /^ApiKey /],
      ['/query?key=secret', {}, 200],
      ['/query?key=s%65cret', {}, 200],
      ['/query?key=secret&key=secret', {}, 401, 'AUTHENTICATION_REQUIRED', /^ApiKey /],
      ['/cookie', { Cookie: 'a=b; session=secret' }, 200],
      ['/cookie', { Cookie: 'session=x' }, 401, 'INVALID_TOKEN', /^ApiKey /],
      ['/either', {}, 401, 'AUTHENTICATION_REQUIRED', /^Bearer, ApiKey /],
      ['/either', bearer('a'), 200],
      ['/either', { 'X-Key': 'secret' }, 200],
      ['/either', bearer('b'), 403, 'PERMISSION_DENIED'],
      ['/both', bearer('a b'), 401, 'AUTHENTICATION_REQUIRED', /Bearer/],
      ['/both', { ...bearer('a b'), 'X-Key': 'secret' }, 200],
      ['/both', { ...bearer('a'), 'X-Key': 'secret' }, 403, 'PERMISSION_DENIED'],
      ['/maybe', {}, 200],
      ['/maybe', bearer('a'), 200],
      ['/maybe', { Authorization: 'Bearer x' }, 200],
    ];
    for (const [path, headers, status, code, challenge] of rows) {
      const response = await fetch(url + path, { headers });
      const body = await response.json();
      assert.equal(response.status, status, `${path} ${JSON.stringify(headers)}`);
      assert.equal(body?.error?.code, code, path);
      assert.match(response.headers.get('www-authenticate') ?? '', challenge ?? /^$/);
    }
    assert.deepEqual(await (await fetch(`${url}/maybe`)).json(), null);
    for (const path of ['/maybe', '/open']) {
      assert.equal((await (await fetch(url + path, { headers: bearer('a') })).json()).iss, 'shop');
    }
  }));

test('a service does not start where nobody could be verified', () => {
  assert.throws(() => new Service(contract, { ...options, verifiers: {} }), /set verifiers\.basic in the options/);
  assert.throws(() => new Service(contract, { ...options, jwt: {} }), /set jwt\.bearer in the options/);
  assert.throws(() => new Service({ operations, securitySchemes: {} }, options), /which it does not describe/);
});

const settings = { issuer: 'shop', audience: 'user-service' };

test('keys come from the environment, and have to be good', () => {
  assert.throws(() => jwtVerifier('bearer', settings, {}), /set JWT_KEY, JWT_PUBLIC_KEY or JWT_JWKS_URL in the environment/);
  assert.throws(() => jwtVerifier('bearer', settings, { JWT_KEY: 'short' }), /at least 32 bytes/);
  assert.throws(() => jwtVerifier('bearer', { ...settings, algorithms: ['none'] }, { JWT_KEY: key }), /do not fit/);
  assert.throws(() => jwtVerifier('bearer', { ...settings, algorithms: ['RS256'] }, { JWT_KEY: key }), /do not fit/);
  assert.throws(() => jwtVerifier('bearer', { ...settings, algorithms: [] }, { JWT_KEY: key }), /do not fit/);
  assert.throws(() => jwtVerifier('bearer', { ...settings, issuer: '' }, { JWT_KEY: key }), /issuer/);
  assert.throws(() => jwtVerifier('bearer', { ...settings, audience: [] }, { JWT_KEY: key }), /audience/);
  assert.doesNotThrow(() => jwtVerifier('bearer', { ...settings, variables: { key: 'OWN' } }, { OWN: key }));
});

test('a public key verifies, and is no shared one', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const verify = jwtVerifier('bearer', settings, { JWT_PUBLIC_KEY: pem.replaceAll('\n', '\\n') });
  const sign = (alg, secret) => new SignJWT({}).setProtectedHeader({ alg }).setIssuer('shop').setAudience('user-service').setExpirationTime('1h').sign(secret);
  assert.ok('claims' in (await verify(await sign('RS256', privateKey))));
  assert.deepEqual(await verify(await sign('HS256', Buffer.from(pem))), { isExpired: false });
  assert.throws(() => jwtVerifier('bearer', { ...settings, algorithms: ['HS256'] }, { JWT_PUBLIC_KEY: pem }), /do not fit/);
});

test('keys that cannot be fetched are not the fault of a token', async () => {
  assert.throws(() => jwtVerifier('bearer', settings, { JWT_JWKS_URL: 'http://keys.example.com/' }), /must begin with https/);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sign = (kid) => new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).setIssuer('shop').setAudience('user-service').setExpirationTime('1h').sign(privateKey);
  let keys;
  const server = createServer((_, response) => {
    response.statusCode = keys ? 200 : 503;
    response.end(JSON.stringify(keys ?? {}));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const verify = jwtVerifier('bearer', settings, { JWT_JWKS_URL: `http://127.0.0.1:${server.address().port}/` });
    await assert.rejects(verify(await sign('1')));
    keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'ES256' }] };
    assert.ok('claims' in (await verify(await sign('1'))));
    assert.deepEqual(await verify(await sign('2')), { isExpired: false });
    assert.deepEqual(await verify('garbage'), { isExpired: false });
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
