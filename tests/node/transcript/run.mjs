// Sends a transcript to the service on Express, Fastify and Koa, and to that of C# where there is one:
//   node transcript/run.mjs [--csharp URL | --csharp-dll FILE] [--record] [--only TEXT] [--show]
// What C# has answered when it was recorded stands in expected.json. Exits with 1 where a server answers otherwise than that, or than another server.
import { Buffer } from 'node:buffer';
import console from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { burst } from './burst.mjs';
import { factsOf } from './compare.mjs';
import { startCSharp } from './csharp.mjs';
import { answerOf, bytesOf, exchange } from './http.mjs';
import { transcript } from './requests.mjs';
import { key } from './tokens.mjs';

process.env.JWT_KEY = key;
const { startAll } = await import('../build/service/servers.js');

const { values: options } = parseArgs({
  options: { csharp: { type: 'string' }, 'csharp-dll': { type: 'string' }, only: { type: 'string' }, show: { type: 'boolean' }, record: { type: 'boolean' } },
});

const logged = [];
const servers = await startAll({ validateResponses: true, logger: { error: (message, error) => logged.push([message, error]) } });
const targets = Object.entries(servers).map(([name, server]) => ({ name, port: server.address().port, known: {} }));
const dotnet = options['csharp-dll'] && (await startCSharp(options['csharp-dll']));
const url = dotnet?.url ?? options.csharp;
if (url) {
  targets.unshift({ name: 'csharp', port: Number(new URL(url).port), known: {} });
}

const file = new URL('expected.json', import.meta.url);
const expected = options.record ? {} : JSON.parse(readFileSync(file, 'utf8'));
let differences = 0;
try {
  if (new Set(transcript.map(({ name }) => name)).size < transcript.length) {
    throw new Error('Two requests have one name.');
  }
  const requests = transcript.filter(({ name }) => !options.only || name.includes(options.only));
  for (const request of requests) {
    const answers = await Promise.all(targets.map((target) => send(target, request)));
    compare(request, answers);
  }
  if (!options.only) {
    differences += await burst(targets);
  }
  for (const [message, error] of logged) {
    differences++;
    console.log(`logged: ${message}`, error);
  }
  if (options.record) {
    writeFileSync(file, `${JSON.stringify(expected, null, 1)}\n`);
  }
  console.log(`${requests.length} requests to ${targets.map(({ name }) => name).join(', ')}: ${differences} differences`);
} finally {
  for (const server of Object.values(servers)) {
    server.closeAllConnections();
    server.close();
  }
  dotnet?.stop();
}
process.exitCode = differences > 0 ? 1 : 0;

async function send(target, request) {
  const fill = (text) =>
    text.replace(/\{(\w+)(?::(\w+))?\}/g, (all, name, form) => {
      const value = target.known[name];
      return value === undefined ? all : form === 'upper' ? value.toUpperCase() : form === 'encoded' ? encoded(value) : value;
    });
  const filled = request.path === undefined ? request : { ...request, path: fill(request.path) };
  const { bytes, error } = await exchange(target.port, bytesOf(filled));
  const answer = answerOf(bytes);
  for (const [name, path] of Object.entries(request.capture ?? {})) {
    target.known[name] = path.split('.').reduce((value, step) => value?.[step], JSON.parse(answer.body));
  }
  return { answer, error };
}

function encoded(text) {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');
}

function compare(request, answers) {
  const facts = answers.map(({ answer }) => factsOf(answer, request));
  if (options.show) {
    console.log(`\n${request.name}\n${answers[0].answer.status} ${answers[0].answer.body}`);
  }
  if (options.record) {
    expected[request.name] = facts[0];
  }
  const wanted = { ...expected[request.name], status: request.status };
  for (const fact of Object.keys(wanted)) {
    // Where the difference is known, those of Node have to agree at least.
    const isKnown = request.differs?.includes(fact);
    const compared = isKnown ? facts.filter((_, index) => targets[index].name !== 'csharp') : facts;
    if (compared.every((each) => each[fact] === (isKnown ? compared[0] : wanted)[fact])) {
      continue;
    }
    differences++;
    console.log(`\n${request.name}: ${fact}`);
    const rows = [['expected', wanted[fact], ''], ...targets.map(({ name }, index) => [name, facts[index][fact], answers[index].error ?? ''])];
    for (const [name, value, error] of rows) {
      const text = String(value).replaceAll('\n', `\n${' '.repeat(13)}`);
      console.log(`  ${name.padEnd(10)} ${text.length > 1500 ? `${text.slice(0, 1500)}…` : text} ${error}`);
    }
  }
}
