// Sends requests to the sample and shows them with their answers: node demo.mjs ADDRESS TOKEN. Exits with 1 where an answer is not what it should be.
import process from 'node:process';

const [address, token] = process.argv.slice(2);
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colours ? `\x1b[${code}m${text}\x1b[0m` : text);
const shown = ['content-type', 'location', 'www-authenticate', 'allow', 'x-content-type-options'];

async function show(title, expected, method, path, { body, authorized } = {}) {
  console.log(`\n${paint(1, title)}`);
  console.log(`> ${method} ${path}`);
  const headers = {};
  if (authorized) {
    headers.authorization = `Bearer ${token}`;
    console.log(`> Authorization: Bearer ${token.slice(0, 12)}…`);
  }
  if (body) {
    headers['content-type'] = 'application/json';
    console.log(`> ${JSON.stringify(body)}`);
  }

  const response = await fetch(address + path, { method, headers, body: body && JSON.stringify(body) });
  const text = await response.text();
  console.log(paint(response.ok ? 32 : 33, `< ${response.status} ${response.statusText}`));
  for (const name of shown.filter(n => response.headers.has(n)))
    console.log(`< ${name}: ${response.headers.get(name)}`);
  const isJson = response.headers.get('content-type')?.includes('json');
  console.log(isJson ? JSON.stringify(JSON.parse(text), null, 2) : text.trimEnd());
  if (response.status !== expected) {
    console.error(paint(31, `Expected ${expected}.`));
    process.exit(1);
  }
  return isJson ? JSON.parse(text).data : text;
}

const user = await show('A good request', 201, 'POST', '/users', { body: { email: 'ada@example.com', name: 'Ada Lovelace', phone: '+441234567890' } });
await show('A bad one: everything that is wrong, where it is', 400, 'POST', '/users', { body: { email: 'ada', phone: '12', age: 36 } });
await show('Without a token', 401, 'GET', `/users/${user.id}/orders`);
await show('With one', 201, 'POST', `/users/${user.id}/orders`, { authorized: true, body: { lines: [{ sku: 'CUP-0042', quantity: 2, unitPriceCents: 1299 }] } });
await show('A stream', 200, 'GET', `/users/${user.id}/orders.csv`, { authorized: true });
