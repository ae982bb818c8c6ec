// Tokens, good ones and others.
import { Buffer } from 'node:buffer';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import process from 'node:process';

/** The key that all services of a transcript are started with. */
export const key = process.env.TRANSCRIPT_KEY ?? 'a key of the transcript, good for nothing else';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

function contentOf(header, claims) {
  const all = { iss: 'shop', aud: 'user-service', sub: 'users:delete', scope: '', iat: now(), exp: now() + 3600, ...claims };
  return `${encode({ typ: 'JWT', ...header })}.${encode(all)}`;
}

/** A token of HMAC with SHA-2. */
export function token(claims = {}, { hash = 'sha256', alg = 'HS256', secret = key } = {}) {
  const content = contentOf({ alg }, claims);
  return `${content}.${createHmac(hash, secret).update(content).digest('base64url')}`;
}

/** A token that nobody has signed. */
export function unsigned(claims = {}, alg = 'none') {
  return `${contentOf({ alg }, claims)}.`;
}

/** A token that somebody else has signed, with a key of another kind. */
export function rsa(claims = {}) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const content = contentOf({ alg: 'RS256' }, claims);
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}

export const expired = { exp: now() - 3600, iat: now() - 7200 };
export const early = { nbf: now() + 3600 };
export const justExpired = { exp: now() - 5 };
