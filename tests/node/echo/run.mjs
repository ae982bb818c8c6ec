// Asks the echo on Node and that of C# the same, and compares: node echo/run.mjs --csharp-dll FILE [--only TEXT]. Exits with 1 where they differ.
import { Buffer } from 'node:buffer';
import console from 'node:console';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createApp, listen } from '../build/generated/echo/index.js';
import { factsOf } from '../transcript/compare.mjs';
import { startCSharp } from '../transcript/csharp.mjs';
import { answerOf, bytesOf, exchange } from '../transcript/http.mjs';
import { requests } from './requests.mjs';

const { values: options } = parseArgs({ options: { 'csharp-dll': { type: 'string' }, only: { type: 'string' } } });

const answer = (request) => ({ status: 200, body: echoed(given(request)) });
const app = createApp({ echo: new Proxy({}, { get: () => answer }) }, { rateLimit: false });
const server = await listen(app, { port: 0, host: '127.0.0.1' });
const csharp = await startCSharp(options['csharp-dll']);
const ports = [Number(new URL(csharp.url).port), server.address().port];

let differences = 0;
let good = 0;
try {
  const chosen = requests.filter(({ path }) => !options.only || path.includes(options.only));
  for (let i = 0; i < chosen.length; i += 8) {
    await Promise.all(chosen.slice(i, i + 8).map(ask));
  }
  console.log(`${chosen.length} requests, ${good} of them good: ${differences} differences`);
} finally {
  server.closeAllConnections();
  server.close();
  csharp.stop();
}
process.exitCode = differences > 0 ? 1 : 0;

async function ask(request) {
  const all = await Promise.all(ports.map(async (port) => answerOf((await exchange(port, bytesOf(request))).bytes)));
  const [there, here] = all.map((answer) => {
    const { status, error, message, details, body } = factsOf(answer, request);
    // Security headers are the application's on this server.
    const order = answer.headers['content-type']?.includes('json') ? (JSON.parse(answer.body)?.error?.details ?? []).map(({ field, code }) => `${field} ${code}`).join(' ') : '';
    // Values of formats are written by each language in its own way; order counts where a text has one.
    return request.path === '/model' ? { status, error, message, details, order } : { status, error, message, details, body };
  });
  good += there.status === 200 ? 1 : 0;
  // A map of JavaScript has no member of this name: it is left out where names are data.
  const isLeftOut = /Map/.test(request.path) && JSON.stringify(request).includes('__proto__');
  if (isLeftOut || isKnown(request, there, here) || JSON.stringify(there) === JSON.stringify(here)) {
    return;
  }
  differences++;
  const text = request.body === undefined ? '' : `\n  ${Buffer.from(request.body).toString('latin1').slice(0, 300).replaceAll('\r\n', '\\r\\n')}`;
  console.log(`\n${request.path} ${JSON.stringify(request.headers ?? request.lines ?? '')}${text}`);
  for (const [name, facts] of [['csharp', there], ['node', here]]) {
    console.log(`  ${name.padEnd(7)}${facts.status} ${facts.error || ''} ${facts.details?.replaceAll('\n', ' | ').slice(0, 400) ?? ''} ${facts.status === 200 ? facts.body : ''}`);
  }
}

/** What is different for reasons that lie in the languages. */
function isKnown({ path, body }, there, here) {
  if (path !== '/model') {
    return false;
  }
  // Where a name stands twice, its place in the order is another one. Members that zod passes over are not counted. Numbers that
  // JSON.parse makes zero of are whole. System.Uri takes no scheme of one letter, nor one without more, and a TimeSpan has limits.
  if (there.details?.includes(' duplicate ')) {
    there.order = here.order = '';
  }
  const details = (facts, pattern) => facts.details?.split('\n').filter((line) => !pattern.test(line)).join('\n');
  const isAlike = (pattern) => there.status === 400 && details(there, pattern) === details(here, pattern);
  return (
    isAlike(/^ maxProperties /) || isAlike(/^\/\w+ uniqueItems /) || isAlike(/^\/duration format /) || isAlike(/^\/x.* duplicate /) || body.includes('1e-400') || body.includes('"m":{"__proto__"') ||
    (isAlike(/^\/uri(?:-reference)? format /) && /"(?:g::|a:|a:b\/c)"/.test(body)) || (isAlike(/^ maxProperties |^\/duration format |^\/uri(?:-reference)? format |^\/\w+ uniqueItems /) && body.length > 40)
  );
}

function given(request) {
  return 'body' in request ? request.body : (request.path ?? request.query ?? request.headers ?? request.cookies)?.v;
}

/** Files as what is known of them; what is absent as null. */
function echoed(value) {
  if (value instanceof File) {
    return { name: value.name || null, type: value.type || null, length: value.size };
  }
  if (Array.isArray(value)) {
    return value.map(echoed);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, echoed(each)]));
  }
  return value ?? null;
}
