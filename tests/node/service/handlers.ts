/** Handlers that behave as those of samples/UserService do, the same for all frameworks. */

import type { Handlers } from "../generated/express/index.js";
import {
  conflict,
  notFound,
  type OperationContext,
} from "../generated/express/middleware/context.js";
import type { PageMeta } from "../generated/express/types.js";
import { orderCsv } from "./order-csv.js";
import { EmailTakenError, type Store } from "./store.js";

/** Handlers that take a context of any framework. */
type Neutral<Group> = {
  [Name in keyof Group]: Group[Name] extends (
    request: infer Request,
    context: never,
  ) => infer Result
    ? (request: Request, context: OperationContext) => Result
    : never;
};

type NeutralHandlers = { [Name in keyof Handlers]: Neutral<Handlers[Name]> };

export function makeHandlers(store: Store): NeutralHandlers {
  return {
    users: {
      listUsers({ query }, context) {
        const page = store.listUsers(query.role, query.limit, query.cursor);
        return {
          status: 200,
          body: {
            data: page.items,
            meta: pageMeta(context, page.nextCursor),
          },
        };
      },

      createUser({ body }, context) {
        return freeEmail(context, () => {
          const user = store.addUser(body);
          return {
            status: 201,
            headers: { Location: `/users/${user.id}` },
            body: { data: user, meta: meta(context) },
          };
        });
      },

      getUser({ path }, context) {
        const user = store.findUser(path.userId);
        return user
          ? { status: 200, body: { data: user, meta: meta(context) } }
          : noSuchUser(context);
      },

      updateUser({ path, body }, context) {
        return freeEmail(context, () => {
          const user = store.updateUser(path.userId, body);
          return user
            ? {
                status: 200,
                body: { data: user, meta: meta(context) },
              }
            : noSuchUser(context);
        });
      },

      deleteUser({ path }, context) {
        return store.deleteUser(path.userId)
          ? { status: 204 }
          : noSuchUser(context);
      },
    },

    orders: {
      listOrders({ path, query }, context) {
        if (!store.findUser(path.userId)) {
          return noSuchUser(context);
        }
        const page = store.listOrders(path.userId, query.limit, query.cursor);
        return {
          status: 200,
          body: {
            data: page.items,
            meta: pageMeta(context, page.nextCursor),
          },
        };
      },

      placeOrder({ path, body }, context) {
        const order = store.addOrder(path.userId, body);
        return order
          ? {
              status: 201,
              headers: { Location: `/orders/${order.id}` },
              body: { data: order, meta: meta(context) },
            }
          : noSuchUser(context);
      },

      exportOrders({ path }, context) {
        return store.findUser(path.userId)
          ? {
              status: 200,
              body: orderCsv(store.readOrders(path.userId)),
            }
          : noSuchUser(context);
      },

      getOrder({ path }, context) {
        const order = store.findOrder(path.orderId);
        return order
          ? {
              status: 200,
              body: { data: order, meta: meta(context) },
            }
          : notFound(context, "There is no such order.");
      },
    },
  };
}

function meta({ requestId }: OperationContext): { requestId: string } {
  return { requestId };
}

function pageMeta(
  { requestId }: OperationContext,
  nextCursor: string | undefined,
): PageMeta {
  return nextCursor === undefined ? { requestId } : { requestId, nextCursor };
}

function noSuchUser(context: OperationContext): ReturnType<typeof notFound> {
  return notFound(context, "There is no such user.");
}

function freeEmail<Answer>(
  context: OperationContext,
  act: () => Answer,
): Answer | ReturnType<typeof conflict> {
  try {
    return act();
  } catch (error) {
    if (error instanceof EmailTakenError) {
      return conflict(context, error.message);
    }
    throw error;
  }
}
