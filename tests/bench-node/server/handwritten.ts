/** The same service written by hand on Express and zod. */

import type { ErrorRequestHandler, RequestHandler } from "express";
import { z } from "zod";

import { claimsOf, createApp, errorBody, hasScope, listen } from "./common.js";
import { Store } from "./store.js";

const role = z.enum(["customer", "staff", "admin"]);

const newUser = z.strictObject({
  email: z.email().max(254),
  name: z.string().min(1).max(100),
  phone: z.string().regex(/^\+[1-9][0-9]{6,14}$/).optional(),
  role: role.default("customer"),
});

const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.uuid().optional(),
  role: role.optional(),
});

const byUser = z.object({ userId: z.uuid() });

const store = new Store();
const app = createApp();

function demand(scope: string): RequestHandler {
  return async (request, response, next) => {
    const claims = await claimsOf(request.headers.authorization);
    const requestId = response.locals["requestId"] as string;
    if (claims === undefined) {
      response.status(401).json(errorBody("AUTHENTICATION_REQUIRED", "A token is needed.", requestId));
    } else if (!hasScope(claims, scope)) {
      response.status(403).json(errorBody("FORBIDDEN", "The token lacks a scope.", requestId));
    } else {
      next();
    }
  };
}

app.get("/users", (request, response) => {
  const { limit, cursor } = listQuery.parse(request.query);
  const { items, next } = store.list(limit, cursor);
  const { requestId } = response.locals;
  response.json({
    data: items,
    meta: next === undefined ? { requestId } : { requestId, nextCursor: next },
  });
});

app.post("/users", (request, response) => {
  const { phone, ...others } = newUser.parse(request.body);
  const user = store.add(phone === undefined ? others : { ...others, phone });
  const { requestId } = response.locals;
  response
    .status(201)
    .set("Location", `/users/${user.id}`)
    .json({ data: user, meta: { requestId } });
});

app.get("/users/:userId", (request, response) => {
  const { userId } = byUser.parse(request.params);
  const user = store.find(userId);
  const { requestId } = response.locals;
  if (user === undefined) {
    response.status(404).json(errorBody("NOT_FOUND", "There is no such user.", requestId as string));
    return;
  }
  response.json({ data: user, meta: { requestId } });
});

app.get("/users/:userId/orders", demand("orders:read"), (request, response) => {
  const { userId } = byUser.parse(request.params);
  const { requestId } = response.locals;
  if (store.find(userId) === undefined) {
    response.status(404).json(errorBody("NOT_FOUND", "There is no such user.", requestId as string));
    return;
  }
  response.json({ data: store.orders(userId), meta: { requestId } });
});

const answerError: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, _next) => {
  const requestId = response.locals["requestId"] as string;
  if (!(error instanceof z.ZodError)) {
    response.status(error.status ?? 500).json(errorBody("ERROR", "The request failed.", requestId));
    return;
  }
  const details = error.issues.map(({ path, code, message }) => ({
    field: path.map((key) => `/${String(key)}`).join(""),
    code,
    message,
  }));
  response.status(400).json(errorBody("VALIDATION_ERROR", "The request is invalid.", requestId, details));
};
app.use(answerError);
listen(app);
