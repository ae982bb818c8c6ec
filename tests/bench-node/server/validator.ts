/** The same service on express-openapi-validator, which reads the document when it starts. */

import type { ErrorRequestHandler } from "express";
import * as validator from "express-openapi-validator";

import { claimsOf, createApp, errorBody, hasScope, listen } from "./common.js";
import { Store, type User } from "./store.js";

const store = new Store();
const app = createApp();
app.use(
  validator.middleware({
    apiSpec: process.argv[2] ?? "openapi.yaml",
    validateRequests: { allErrors: true },
    validateResponses: false,
    validateSecurity: {
      handlers: {
        bearer: async (request, scopes) => {
          const claims = await claimsOf(request.headers.authorization);
          if (claims === undefined) {
            throw Object.assign(new Error("a token is needed"), { status: 401 });
          }
          if (!scopes.every((scope) => hasScope(claims, scope))) {
            throw Object.assign(new Error("the token lacks a scope"), { status: 403 });
          }
          return true;
        },
      },
    },
  }),
);

app.get("/users", (request, response) => {
  // The validator has made numbers of what are numbers, and set defaults.
  const { limit, cursor } = request.query as unknown as { limit: number; cursor?: string };
  const { items, next } = store.list(limit, cursor);
  const { requestId } = response.locals;
  response.json({
    data: items,
    meta: next === undefined ? { requestId } : { requestId, nextCursor: next },
  });
});

app.post("/users", (request, response) => {
  const user = store.add(request.body as Omit<User, "id" | "createdAt">);
  const { requestId } = response.locals;
  response
    .status(201)
    .set("Location", `/users/${user.id}`)
    .json({ data: user, meta: { requestId } });
});

app.get("/users/:userId", (request, response) => {
  const user = store.find(request.params.userId);
  const { requestId } = response.locals;
  if (user === undefined) {
    response.status(404).json(errorBody("NOT_FOUND", "There is no such user.", requestId as string));
    return;
  }
  response.json({ data: user, meta: { requestId } });
});

app.get("/users/:userId/orders", (request, response) => {
  const { requestId } = response.locals;
  if (store.find(request.params.userId) === undefined) {
    response.status(404).json(errorBody("NOT_FOUND", "There is no such user.", requestId as string));
    return;
  }
  response.json({ data: store.orders(request.params.userId), meta: { requestId } });
});

interface Failure extends Error {
  status?: number;
  errors?: { path: string; message: string; errorCode?: string }[];
}

const answerError: ErrorRequestHandler = (error: Failure, _request, response, _next) => {
  const details = (error.errors ?? []).map(({ path, message, errorCode }) => ({
    field: path.replace(/^\/body/, ""),
    code: errorCode?.split(".")[0] ?? "",
    message,
  }));
  response
    .status(error.status ?? 500)
    .json(errorBody("VALIDATION_ERROR", "The request is invalid.", response.locals["requestId"] as string, details));
};
app.use(answerError);
listen(app);
