// Prints a token for trying the service out: node token.mjs "orders:read orders:write". Signed with the key in Jwt__Key.
import { createHmac } from 'node:crypto';

const key = process.env.Jwt__Key;
if (!key) {
  console.error('Set Jwt__Key to the key that the service was started with.');
  process.exit(2);
}

const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({
  iss: 'shop',
  aud: 'user-service',
  sub: 'token.mjs',
  scope: process.argv[2] ?? '',
  iat: now,
  exp: now + 3600,
})}`;
console.log(`${content}.${createHmac('sha256', key).update(content).digest('base64url')}`);
