// Sends requests over raw sockets, as fetch would not send most of what strangers do.
import { Buffer } from 'node:buffer';
import { connect } from 'node:net';

/** The bytes of a request. */
export function bytesOf({ raw, method = 'GET', path, headers = {}, lines = [], body }) {
  if (raw !== undefined) {
    return Buffer.from(raw);
  }
  const content = body === undefined ? Buffer.alloc(0) : Buffer.from(body);
  const all = { Host: 'localhost', Connection: 'close', ...headers };
  if (body !== undefined && all['Content-Length'] === undefined && all['Transfer-Encoding'] === undefined) {
    all['Content-Length'] = String(content.length);
  }
  const head = [
    `${method} ${path} HTTP/1.1`,
    ...Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${value}`),
    ...lines,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content]);
}

/** Sends bytes, or several portions of them with pauses between; resolves to all that came back until the connection ended. */
export function exchange(port, portions, { pause = 0, timeout = 10_000 } = {}) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const received = [];
    const start = Date.now();
    let isOpen = true;
    const end = (error) => {
      isOpen = false;
      clearTimeout(timer);
      socket.destroy();
      resolve({ bytes: Buffer.concat(received), error, milliseconds: Date.now() - start });
    };
    const timer = setTimeout(() => end('timeout'), timeout);
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('error', (error) => end(error.code));
    socket.on('close', () => end());
    (async () => {
      for (const portion of [portions].flat()) {
        if (!isOpen) {
          return;
        }
        socket.write(portion);
        if (pause > 0) {
          await new Promise((next) => setTimeout(next, pause));
        }
      }
    })();
  });
}

/** Takes an answer apart. */
export function answerOf(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) {
    return { status: 0, headers: {}, body: '', isWhole: false };
  }
  const [statusLine, ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  let body = bytes.subarray(end + 4);
  let isWhole = headers['content-length'] === undefined || body.length === Number(headers['content-length']);
  if (headers['transfer-encoding'] === 'chunked') {
    [body, isWhole] = unchunk(body);
  }
  return { status: Number(statusLine.split(' ')[1]), headers, body: body.toString(), isWhole };
}

function unchunk(bytes) {
  const chunks = [];
  let index = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n', index);
    const length = end < 0 ? NaN : parseInt(bytes.subarray(index, end).toString(), 16);
    if (!(length > 0)) {
      return [Buffer.concat(chunks), length === 0];
    }
    chunks.push(bytes.subarray(end + 2, end + 2 + length));
    index = end + 2 + length + 2;
  }
}
