/** Handlers of the operations on orders: yours to write. OpenApiGen has made this file once and leaves it alone. */

import { notImplemented } from "../middleware/context.js";
import type { OrdersHandlers } from "../orders.js";

export const orders = {
  async listOrders() {
    return notImplemented();
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
} satisfies OrdersHandlers;
