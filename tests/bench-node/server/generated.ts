/** What OpenApiGen makes of samples/UserService/openapi.yaml. */

import { announce } from "./common.js";
import { createApp, listen, type Handlers } from "./generated/index.js";
import { notFound, notImplemented } from "./generated/middleware/context.js";
import { Store } from "./store.js";

const store = new Store();

const handlers: Handlers = {
  users: {
    async listUsers({ query }, { requestId }) {
      const { items, next } = store.list(query.limit, query.cursor);
      return {
        status: 200,
        body: {
          data: items,
          meta:
            next === undefined ? { requestId } : { requestId, nextCursor: next },
        },
      };
    },
    async createUser({ body }, { requestId }) {
      const user = store.add(body);
      return {
        status: 201,
        headers: { Location: `/users/${user.id}` },
        body: { data: user, meta: { requestId } },
      };
    },
    async getUser({ path }, context) {
      const user = store.find(path.userId);
      return user === undefined
        ? notFound(context, "There is no such user.")
        : {
            status: 200,
            body: { data: user, meta: { requestId: context.requestId } },
          };
    },
    async updateUser() {
      return notImplemented();
    },
    async deleteUser() {
      return notImplemented();
    },
  },
  orders: {
    async listOrders({ path }, context) {
      return store.find(path.userId) === undefined
        ? notFound(context, "There is no such user.")
        : {
            status: 200,
            body: {
              data: store.orders(path.userId),
              meta: { requestId: context.requestId },
            },
          };
    },
    async placeOrder() {
      return notImplemented();
    },
    async exportOrders() {
      return notImplemented();
    },
    async getOrder() {
      return notImplemented();
    },
  },
};

const app = createApp(handlers, {
  rateLimit: false,
  jwt: { bearer: { issuer: "shop", audience: "user-service" } },
});
const server = await listen(app, { port: 0, host: "127.0.0.1" });
announce(server.address());
