// Starts services for tests, on all frameworks or without any.
import { createServer } from 'node:http';
import process from 'node:process';
import { Service } from '../build/generated/express/middleware/service.js';
import { serverOptions } from '../build/generated/express/middleware/limits.js';
import { drain } from '../build/generated/express/middleware/receiving.js';
import { send, signalOf } from '../build/generated/express/middleware/sending.js';
import { key } from '../transcript/tokens.mjs';

process.env.JWT_KEY = key;

export const frameworks = {
  express: await import('../build/generated/express/index.js'),
  fastify: await import('../build/generated/fastify/index.js'),
  koa: await import('../build/generated/koa/index.js'),
};

const jwt = { bearer: { issuer: 'shop', audience: 'user-service' } };

/** Starts the user service with some handlers; calls back with its port, and ends it. */
export async function serve(framework, { users = {}, orders = {}, options = {}, extend, configure }, use) {
  const { createApp, listen } = frameworks[framework];
  const missing = () => {
    throw new Error('not expected');
  };
  const complete = (handlers, names) => Object.fromEntries(names.map((name) => [name, handlers[name] ?? missing]));
  const handlers = {
    users: complete(users, ['listUsers', 'createUser', 'getUser', 'updateUser', 'deleteUser']),
    orders: complete(orders, ['listOrders', 'placeOrder', 'exportOrders', 'getOrder']),
  };
  const logged = [];
  const app = createApp(handlers, { jwt, logger: { error: (...all) => logged.push(all) }, ...options }, extend);
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  configure?.(server);
  try {
    await use(server.address().port, logged);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Starts a service without a framework. */
export async function serveBare(contract, handle, options, use) {
  const logged = [];
  const service = new Service({ securitySchemes: {}, ...contract }, { rateLimit: false, logger: { error: (...all) => logged.push(all) }, ...options });
  const routes = contract.operations.map((rules) => service.operation(rules, handle));
  const server = createServer(serverOptions, async (request, response) => {
    const asked = { request, url: request.url, signal: signalOf(response), native: request };
    const answer = routes.map((route) => route(asked)).find((promise) => promise !== undefined) ?? service.unrouted(asked);
    await send(await answer, request, response, asked.signal, service.settings.logger);
    drain(request);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${server.address().port}`, logged);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
