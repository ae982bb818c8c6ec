// What the echo is asked: every parameter with every text, every body with good ones and bad ones.
import { Buffer } from 'node:buffer';
import { bodies, parameters } from './contract.mjs';

const texts = [
  '1', 'a', '1,2', 'a,b', 'a,b,c,d', '1,2,3', 'a,1', 'a,1,b,x', 'b,x', 'a=1,b=x', 'a=1', 'a=x,c=1', 'a,1,a,2', 'a=1,a=2', 'true', 'null', '-5', '1.5', '1e2', '%31%2C2', 'a%2Cb', 'a%20b',
  'a+b', '%2C', ',', ',,', '1,', '%7B%22a%22:1%7D', '[1,2]', '%5B1,2%5D', '%zz', '%ff', '99999999999', '__proto__,1', '__proto__=1', 'a%3D1', 'x=1,y=2', 'x,1,y,2', 'a|1', '1|2', '1%7C2', '1%202',
  '=', 'a=', 'a=1=2', '%C3%A9', 'a;b', "'",
];

const inPath = {
  simple: (text) => text,
  label: (text) => [`.${text}`, text, `.${text.replaceAll(',', '.')}`],
  matrix: (text) => [`;v=${text}`, `;${text.replaceAll(',', ';')}`, `;v=${text.replaceAll(',', ';v=')}`, text, ';v'],
};

const queries = [
  '', 'v', 'v=', ...texts.flatMap((text) => [`v=${text}`, ...(text.includes(',') ? [`v=${text.replaceAll(',', '&v=')}`, text.replaceAll(',', '&'), `v=${text.replaceAll(',', '%20')}`, `v=${text.replaceAll(',', '+')}`, `v=${text.replaceAll(',', '|')}`] : [])]),
  'a=1', 'a=1&b=x', 'a=1&c=2', 'a=x', 'a=1&a=2', 'x=1&y=2', 'x=1&x=2', '__proto__=1', 'a=1&__proto__=2',
  'v[a]=1', 'v[a]=1&v[b]=x', 'v[a]=x', 'v[a]=1&v[a]=2', 'v[c]=1', 'v[]=1', 'v[0]=1&v[1]=2', 'v[1]=a&v[0]=b', 'v[list]=a', 'v[list]=a&v[list]=b', 'v[list][]=a&v[list][]=b', 'v[list][1]=a&v[list][0]=b',
  'v[sub][a]=1', 'v[sub][a]=x&v[sub][c]=1', 'v[sub]=1', 'v[a][b]=1', 'v[a', 'va]=1', 'v[a]x=1', 'v[__proto__]=1', 'v[__proto__][a]=1', 'v[x]=1&v[y]=2', 'v[x]=%zz', 'v%5Ba%5D=1', 'v[a]', 'v[a]=1&v=2',
  `v${'[a]'.repeat(21)}=1`, `v${'[a]'.repeat(20)}=1`, '%zz=1&v=1', 'v=1&%ff=1', 'v=1&v[a]=2',
];

const cookies = ['', 'v=', ...texts.map((text) => `v=${text}`), 'v="1"', 'v=1; v=2', 'v=1&v=2', 'a=1&b=x', 'a=1; b=x', 'x=1; a=1', 'v=a; w=b', 'v', '=1', 'v=1;', ' v = 1 '];

function targetsOf({ path, document: { in: place, style } }) {
  switch (place) {
    case 'path':
      return texts.flatMap((text) => [inPath[style](text)].flat()).map((text) => ({ path: path.replace('{v}', text.replaceAll('?', '%3F')) }));
    case 'query':
      return queries.map((query) => ({ path: query === '' ? path : `${path}?${query}` }));
    case 'header':
      return [...texts, ' 1 , 2 ', '', 'a, 1', 'é'].map((text) => ({ path, headers: { V: text } })).concat({ path }, { path, lines: ['v: 1', 'V: 2'] }, { path, lines: ['v: a=1', 'V: b=2'] });
    default:
      return cookies.map((cookie) => ({ path, headers: cookie === '' ? {} : { Cookie: cookie } }));
  }
}

const forms = [
  '', 'a=1', 'a=x', 'b=1', 'a=1&b=x+y%20z', 'a=1&a=2', 'a=1&b=x&b=y', 'a=1&c=1', 'a=1&flag=true', 'a=1&flag=yes', 'a=1&list=x&list=y', 'a=1&list=x', 'a=1&list=', 'a=1&list[]=x&list[]=y', 'a=1&list[1]=x&list[0]=y',
  'a=1&ints=1&ints=2', 'a=1&ints=1,2', 'a=1&ints=x', 'a=1&ints=', 'a=1&ints=%5B1,2%5D', 'a=1&joined=x,y', 'a=1&joined=x%2Cy', 'a=1&joined=x&joined=y', 'a=1&piped=1|2', 'a=1&piped=1%7C2', 'a=1&piped=x',
  'a=1&sub=%7B%22a%22:1%7D', 'a=1&sub=%7B%22a%22:1,%22a%22:2%7D', 'a=1&sub=x', 'a=1&sub[a]=1&sub[b]=x', 'a=1&sub[a]=x', 'a=1&sub[c]=1', 'a=1&sub', 'a=1&sub=1&sub=2', 'a=%zz', 'a=1&b=%ff', '%ff=1&a=1', 'a=1&__proto__=1',
  'a=1&__proto__[x]=1', 'a', 'a=', '&&a=1&&', 'a=1;b=2', 'b=%00&a=1', 'a=1&b=null', Array.from({ length: 5000 }, (_, i) => `p${i}=1`).join('&'), `a=1&sub${'[a]'.repeat(30)}=1`,
];

const part = (headers, content = '') => `--x\r\n${headers.join('\r\n')}\r\n\r\n${content}\r\n`;
const field = (name, content, ...headers) => part([`Content-Disposition: form-data; name="${name}"`, ...headers], content);
const upload = (name, content = 'hello', fileName = 'a.txt', type = 'text/plain') =>
  part([`Content-Disposition: form-data; name="${name}"; filename="${fileName}"`, ...(type ? [`Content-Type: ${type}`] : [])], content);
const end = '--x--\r\n';
const sound = field('a', '1') + upload('file');

const parts = [
  sound + end, end, field('a', '1') + end, upload('file') + end, field('a', 'x') + upload('file') + end, sound + field('b', 'text') + end, sound + field('b', 'x') + field('b', 'y') + end, sound + field('list', 'x') + field('list', 'y') + end,
  sound + field('list', 'x') + end, sound + field('list', '["x","y"]', 'Content-Type: application/json') + end, sound + field('list', '"x"', 'Content-Type: application/json') + end, sound + field('sub', '{"a":1}') + end,
  sound + field('sub', '{"a":1}', 'Content-Type: application/json') + end, sound + field('sub', '{"a":"x","c":1}') + end, sound + field('sub', '{') + end, sound + field('sub', '{"a":1,"a":2}') + end, sound + field('sub', 'x', 'Content-Type: text/html') + end,
  sound + upload('files') + upload('files', 'b') + end, sound + upload('files') + end, sound + upload('file', 'twice') + end, sound + upload('picture', 'x', 'a.png', 'image/png') + end, sound + upload('picture', 'x', 'a.gif', 'image/gif') + end,
  sound + upload('picture', 'x', 'a.gif', '') + end, sound + field('c', '1') + end, sound + field('__proto__', '1') + end, sound + upload('c') + end, sound + upload('b') + end, field('a', '1') + field('file', 'no file name') + end,
  field('a', '1') + upload('file', '', '') + end, field('a', '1') + upload('file', '', 'empty.txt') + end, field('a', '1') + upload('file', 'x', '../../etc/passwd') + end, field('a', '1') + upload('file', 'x', 'ä"ö.txt'.replace('"', '\\"')) + end,
  field('a', '1') + part(['Content-Disposition: form-data; name="file"; filename="x.txt"; filename*=UTF-8\'\'%e2%82%ac.txt'], 'x') + end, sound + part(['Content-Type: text/plain'], 'x') + end, sound + part(['Content-Disposition: attachment; name="b"'], 'x') + end,
  sound + field('b', 'é', 'Content-Type: text/plain; charset=utf-8') + end, sound + field('b', 'x', 'Content-Type: text/plain; charset=foo') + end, sound + field('b', 'x', 'Content-Type: nonsense') + end, sound + field('b', Buffer.from([0xff]).toString('latin1'), 'Content-Type: text/plain; charset=iso-8859-1') + end,
  sound, sound.slice(0, -2), '', 'x', '--y--\r\n', `preamble\r\n${sound}${end}epilogue`, sound + field('b', '') + end, field('a', '') + upload('file') + end, field('a', ' 1') + upload('file') + end,
  field('a', '1') + part(['content-disposition: FORM-DATA; NAME=file; FILENAME=x'], 'y') + end, sound + Array.from({ length: 1100 }, (_, i) => field(`p${i}`, '1')).join('') + end, sound + part(Array.from({ length: 20 }, (_, i) => `X${i}: 1`).concat('Content-Disposition: form-data; name="b"'), 'x') + end,
  sound + field('b', 'x'.repeat(1024 * 1024)) + end, field('a', '1') + upload('file', 'x'.repeat(2 * 1024 * 1024)) + end,
];

const values = {
  anyOf: [1, 1.5, 'x', null, true, [], [1], [1, 'x'], {}, { a: 1 }, { a: 'x' }, { c: 'x' }, { c: 1 }, { a: 1, c: 'x' }, { a: 1, b: 2 }, { d: 1 }],
  oneOf: [1, null, [], {}, { kind: 'cat' }, { kind: 'cat', lives: 9 }, { kind: 'cat', lives: 'x' }, { kind: 'dog', legs: 4 }, { kind: 'fish' }, { lives: 9 }, { legs: 4, lives: 9 }, { kind: 1, lives: 9 }, { kind: 'dog', lives: 9 }, { kind: 'cat', legs: 1, lives: 'x' }],
};
values.tagged = values.oneOf;

const plain = [
  ['', 'text/plain'], ['x', 'text/plain'], ['hello', 'text/plain'], ['hello!', 'text/plain'], ['\ufeffhello', 'text/plain'], [Buffer.from([0xff, 0xff]), 'text/plain'], [Buffer.from([0xe9, 0x80]), 'text/plain; charset=iso-8859-1'],
  [Buffer.from([0xe9, 0x80]), 'text/plain; charset=us-ascii'], ['hi', 'text/plain; charset=us-ascii'], [Buffer.from('hi', 'utf16le'), 'text/plain; charset=utf-16le'], [Buffer.from('\ufeffhi', 'utf16le'), 'text/plain; charset=utf-16'],
  [Buffer.from('hi', 'utf16le').swap16(), 'text/plain; charset=utf-16'], [Buffer.from([0xd8, 0x00]), 'text/plain; charset=utf-16be'], ['hello', 'text/plain; charset=foo'], ['hello', 'text/html'], ['hello', 'text/*'], ['"x"', 'TEXT/PLAIN;charset=UTF-8'], ['\0\0', 'text/plain'],
];

const post = (path, body, type) => ({ method: 'POST', path, headers: { 'Content-Type': type }, body });

const some = [
  '0', '1', '-1', '2', '3', '5', '6', '10', '9.5', '0.25', '9.999', '30', '33', '1.0', '1e0', '-0', '1.5', '2147483647', '2147483648', '9007199254740991', '1e300', '1e400', '-1e400', '0.1', '1e-400', '3e1',
  'true', 'false', 'null', '{}', '[]', '[1]', '[1,1]', '[1,1.0]', '[1,2,3,4]', '[1,"x"]', '[null]', '[{"a":1},{"a":1}]', '[{"a":1,"b":"x"},{"b":"x","a":1}]', '[{"a":1},{"a":2}]', '[{}]', '[[]]',
  '{"a":1}', '{"a":"x"}', '{"a":""}', '{"a":"x","b":"y","c":"z"}', '{"a":[]}', '{"a":[["x"],[1]]}', '{"a":[],"b":{}}', '{"b":{"c":1}}', '{"__proto__":"x"}', '{"a":"x","a":"y"}', '{"1":"x","0":1}', '{"a/b~c":1}',
];
const strings = [
  '', 'x', 'a', 'ab', 'abc', 'abca', 'abcab', 'a/b', '\u{1F600}', '\u{1F600}a', '\u{1F600}'.repeat(5), 'one', 'a b', 'ü', 'ab\n', ' ',
  'a@b', 'a@b.c', 'a.b@c.de', '.a@b.c', 'a.@b.c', 'a..b@c.d', 'a@-b.c', 'a@b-.c', 'a@b..c', 'a@[127.0.0.1]', 'a@[IPv6:::1]', 'a@[x]', '"a@b"@c', '"a"b@c', 'a b@c', 'ä@b.c', 'a@ä.c', 'a@b@c', "!#$%&'*+-/=?^_`{|}~@x",
  'localhost', 'a.b-c.d', 'a_b', 'a.', '-a', 'a'.repeat(63), 'a'.repeat(64), `${'a.'.repeat(126)}a`, `${'a.'.repeat(127)}a`, 'xn--bcher-kva', 'EXAMPLE.com', '1.2.3.4',
  '255.255.255.255', '256.1.1.1', '01.1.1.1', '1.1.1', '1.1.1.1.1', ' 1.1.1.1', '::', '::1', '1::', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::1.2.3.4', '1:2:3:4:5:6:1.2.3.4', '::ffff:0:0', ':::', '1::2::3', '12345::', '::1%eth0', 'g::',
  'http://a', 'http://a/b?c#d', 'http://a b', 'http://[::1]:80/', 'http://[::1', 'urn:a:b', 'mailto:a@b', 'a:', ':a', '/a', 'a/b', 'a:b/c', '//a/b', '?x', '#x', 'http://a/%zz', 'http://a/%20', 'http://a/ä', 'http://a:x/', '1a:b', '<x>', 'a\\b', '../a', './a:b', 'http://a^b',
  '/', '/a/0', '/a~0b~1', '/a~2', 'a/', '//', '/ä', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-00000000000', '0000000000000000-0000-0000-000000000000', 'ABCDEFab-cdef-ABCD-1234-0123456789ab', '{00000000-0000-0000-0000-000000000000}', 'g0000000-0000-0000-0000-000000000000',
  '2024-02-29', '2023-02-29', '2024-13-01', '2024-00-01', '2024-01-00', '2024-1-1', '20240101', '9999-12-31', '0001-01-01', '1900-02-29', '2000-02-29', '12:00:00Z', '12:00:00', '24:00:00Z', '12:00:60Z', '23:59:60Z', '12:00:00.5Z', '12:00:00.Z', '12:00:00+01:00', '12:00:00+24:00', '12:00Z', '12:00:00z', '00:59:60+01:00',
  '2024-01-01T12:00:00Z', '2024-01-01t12:00:00z', '2024-01-01 12:00:00Z', '2024-01-01T12:00:00', '2024-02-30T12:00:00Z', '2024-12-31T23:59:60Z', '2024-12-30T23:59:60Z', '2024-01-01T12:00:00.123456789Z', '2024-01-01T12:00:00+14:01', '2024-01-01T12:00:00-00:00', '2024-01-01T25:00:00Z',
  'P1D', 'PT1H', 'P1W', 'P1W1D', 'P', 'PT', 'P1', '1D', 'PT1H30S', 'PT1.5S', 'P1Y', 'P1M', 'P1DT', 'P1DT1H1M1S', 'p1d', '-P1D', 'P1D1H', 'PT0S', 'P999999999999D',
  'YQ==', 'YQ', 'YWI=', 'YWJj', 'YW=j', '=', 'YQ==YQ==', 'YQ = =', 'Y-_j', 'Y+/j', '[a', '(?<n>a)', '\\p{L}', '\\q', 'a{2,1}', '(?<=a)b', '\\1', '^$',
];
const models = [...some, ...strings.map((text) => JSON.stringify(text))];
const members = Object.keys(bodies.find(({ id }) => id === 'model').schema.properties);

/** Numbers that look random and are the same every time. */
function* dice(seed = 1) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}
const roll = dice();
const pick = (all) => all[Math.floor(roll.next().value * all.length)];
const mixed = Array.from({ length: 3000 }, () => `{${Array.from({ length: 1 + Math.floor(roll.next().value * 7) }, () => `${JSON.stringify(pick([...members, 'more', 'even more']))}:${pick(models)}`).join(',')}}`);

export const requests = [
  ...members.flatMap((name) => models.map((text) => post('/model', `{${JSON.stringify(name)}:${text}}`, 'application/json'))),
  ...mixed.map((text) => post('/model', text, 'application/json')),
  ...parameters.flatMap(targetsOf),
  ...forms.map((text) => post('/form', text, 'application/x-www-form-urlencoded')),
  post('/form', 'a=1', 'application/x-www-form-urlencoded; charset=utf-8'), post('/form', 'a=1', 'application/x-www-form-urlencoded; charset=utf-16'),
  ...parts.map((text) => post('/multipart', text, 'multipart/form-data; boundary=x')),
  ...['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary="x"', `multipart/form-data; boundary=${'x'.repeat(71)}`, 'multipart/mixed; boundary=x'].map((type) => post('/multipart', sound + end, type)),
  ...Object.entries(values).flatMap(([name, all]) => all.map((v) => post(`/${name}`, JSON.stringify({ v }), 'application/json'))),
  ...Object.keys(values).map((name) => post(`/${name}`, '{}', 'application/json')),
  ...plain.map(([text, type]) => post('/text', text, type)),
];
