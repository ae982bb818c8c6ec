/** Handlers of the operations on users: yours to write. OpenApiGen has made this file once and leaves it alone. */

import { notImplemented } from "../middleware/context.js";
import type { UsersHandlers } from "../users.js";

export const users = {
  async listUsers() {
    return notImplemented();
  },

  async createUser() {
    return notImplemented();
  },

  async getUser() {
    return notImplemented();
  },

  async updateUser() {
    return notImplemented();
  },

  async deleteUser() {
    return notImplemented();
  },
} satisfies UsersHandlers;
