// Sends more requests than a client may: every server has to end it, and to say when to come back.
import { Buffer } from 'node:buffer';
import console from 'node:console';
import { exchange } from './http.mjs';

const request = 'GET /users?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n';
const last = 'GET /users?limit=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

/** How many servers do not. */
export async function burst(targets) {
  let wrong = 0;
  for (const { name, port } of targets) {
    const { bytes } = await exchange(port, Buffer.from(request.repeat(650) + last), { timeout: 20_000 });
    const refusals = bytes.toString().split('HTTP/1.1 ').filter((text) => text.startsWith('429 '));
    const isSound = refusals.some(
      (text) => /^Retry-After: [1-9]\d?\r$/im.test(text) && /^RateLimit-Remaining: 0\r$/im.test(text) && text.includes('"code":"RATE_LIMIT_EXCEEDED"'),
    );
    console.log(`burst: ${name} refused ${refusals.length}${isSound ? '' : ', and not as it should'}`);
    wrong += refusals.length > 0 && isSound ? 0 : 1;
  }
  return wrong;
}
