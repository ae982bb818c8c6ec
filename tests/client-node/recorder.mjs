// A server that writes down what it receives, byte for byte, and answers as a test wants.
import { createServer } from "node:http";

/** Starts it: `requests` has what came; `answer` is called with (request, response) where it is set, else the answer is 204. */
export async function recorder() {
  const requests = [];
  const state = { requests, answer: undefined, address: "", close: () => undefined };
  const server = createServer(async (request, response) => {
    const chunks = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return;
    }
    requests.push({ method: request.method, target: request.url, headers: request.headers, rawHeaders: request.rawHeaders, body: Buffer.concat(chunks), chunks: chunks.length });
    if (state.answer) state.answer(request, response);
    else response.writeHead(204).end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  state.address = `http://127.0.0.1:${server.address().port}`;
  state.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return state;
}
