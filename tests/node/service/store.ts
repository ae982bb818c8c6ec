/** Users and their orders in memory, as samples/UserService has them in SQLite. */

import { randomBytes } from "node:crypto";

import type {
  NewOrder,
  NewUser,
  Order,
  Role,
  User,
  UserChanges,
} from "../generated/express/types.js";

/** Another user has the e-mail address. */
export class EmailTakenError extends Error {
  constructor() {
    super("Another user has this e-mail address.");
  }
}

/** Some of many. */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

export class Store {
  readonly #users = new Map<string, User>();
  readonly #orders = new Map<string, Order>();
  #last = 0;

  listUsers(
    role: Role | undefined,
    limit: number,
    cursor?: string,
  ): Page<User> {
    const users = [...this.#users.values()].filter(
      (user) => role === undefined || user.role === role,
    );
    return pageOf(users, limit, cursor);
  }

  addUser(user: NewUser & { role: Role }): User {
    this.#requireFree(user.email);
    const added: User = {
      id: this.#nextId(),
      ...user,
      createdAt: new Date().toISOString(),
    };
    this.#users.set(added.id, added);
    return added;
  }

  findUser(id: string): User | undefined {
    return this.#users.get(id.toLowerCase());
  }

  updateUser(id: string, changes: UserChanges): User | undefined {
    const user = this.findUser(id);
    if (user === undefined) {
      return undefined;
    }
    if (changes.email !== undefined) {
      this.#requireFree(changes.email, user.id);
    }
    const { phone, ...others } = changes;
    Object.assign(user, others);
    // Absent leaves the number as it is, null takes it away.
    if (phone === null) {
      delete user.phone;
    } else if (phone !== undefined) {
      user.phone = phone;
    }
    return user;
  }

  deleteUser(id: string): boolean {
    for (const order of this.#ordersOf(id)) {
      this.#orders.delete(order.id);
    }
    return this.#users.delete(id.toLowerCase());
  }

  addOrder(userId: string, order: NewOrder): Order | undefined {
    const user = this.findUser(userId);
    if (user === undefined) {
      return undefined;
    }
    const added: Order = {
      id: this.#nextId(),
      userId: user.id,
      ...order,
      totalCents: order.lines.reduce(
        (sum, line) => sum + line.quantity * line.unitPriceCents,
        0,
      ),
      placedAt: new Date().toISOString(),
    };
    this.#orders.set(added.id, added);
    return added;
  }

  findOrder(id: string): Order | undefined {
    return this.#orders.get(id.toLowerCase());
  }

  listOrders(userId: string, limit: number, cursor?: string): Page<Order> {
    return pageOf(this.#ordersOf(userId), limit, cursor);
  }

  /** All orders of a user, read as they are asked for. */
  async *readOrders(userId: string): AsyncGenerator<Order, void> {
    for (const order of this.#ordersOf(userId)) {
      yield await Promise.resolve(order);
    }
  }

  #ordersOf(userId: string): Order[] {
    return [...this.#orders.values()].filter(
      (order) => order.userId === userId.toLowerCase(),
    );
  }

  #requireFree(email: string, ownId?: string): void {
    const lower = email.toLowerCase();
    for (const user of this.#users.values()) {
      if (user.id !== ownId && user.email.toLowerCase() === lower) {
        throw new EmailTakenError();
      }
    }
  }

  /** Ids of version 7 that grow with every call: the clock may run ahead (RFC 9562, section 6.2). */
  #nextId(): string {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const random = randomBytes(10).toString("hex");
    const time = this.#last.toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-8${random.slice(5, 8)}-${random.slice(8)}`;
  }
}

/** A page of what is in order of ids. */
function pageOf<T extends { id: string }>(
  all: T[],
  limit: number,
  cursor?: string,
): Page<T> {
  const from = cursor?.toLowerCase() ?? "";
  const left = all.filter((item) => item.id > from);
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return last === undefined || left.length <= limit
    ? { items }
    : { items, nextCursor: last.id };
}
