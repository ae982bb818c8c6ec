/** Users and orders in memory, the same for all servers. However many are created, no request costs more than the first. */

import { randomBytes } from "node:crypto";

export interface User {
  id: string;
  email: string;
  name: string;
  phone?: string;
  role: "customer" | "staff" | "admin";
  createdAt: string;
}

export interface Order {
  id: string;
  userId: string;
  lines: { sku: string; quantity: number; unitPriceCents: number }[];
  totalCents: number;
  placedAt: string;
}

const listed = 1000;
const kept = 10_000;

/** There are a thousand users from the beginning, which are what is listed; of those that are created, the last ones are kept. */
export class Store {
  readonly #listed: User[] = [];
  readonly #users = new Map<string, User>();
  readonly #created: string[] = [];
  #count = 0;

  constructor() {
    for (let i = 0; i < listed; i++) {
      const user: User = {
        id: `00000000-0000-7000-8000-${i.toString(16).padStart(12, "0")}`,
        email: `user${i}@example.com`,
        name: `User ${i}`,
        phone: "+441234567890",
        role: "customer",
        createdAt: "2026-01-01T00:00:00.000Z",
      };
      this.#listed.push(user);
      this.#users.set(user.id, user);
    }
  }

  list(limit: number, cursor?: string): { items: User[]; next?: string } {
    const from =
      cursor === undefined ? 0 : this.#listed.findIndex((user) => user.id > cursor);
    const items = from < 0 ? [] : this.#listed.slice(from, from + limit);
    const last = items.at(-1);
    return last === undefined || from + limit >= listed
      ? { items }
      : { items, next: last.id };
  }

  add(user: Omit<User, "id" | "createdAt">): User {
    const random = randomBytes(10).toString("hex");
    const time = Date.now().toString(16).padStart(12, "0");
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-8${random.slice(5, 8)}-${random.slice(8)}`;
    const added: User = { id, ...user, createdAt: new Date().toISOString() };
    const slot = this.#count++ % kept;
    const old = this.#created[slot];
    if (old !== undefined) {
      this.#users.delete(old);
    }
    this.#created[slot] = id;
    this.#users.set(id, added);
    return added;
  }

  find(id: string): User | undefined {
    return this.#users.get(id.toLowerCase());
  }

  /** One order for each user. */
  orders(userId: string): Order[] {
    return [
      {
        id: userId.replace(/^0/, "1"),
        userId,
        lines: [{ sku: "CUP-0042", quantity: 2, unitPriceCents: 1250 }],
        totalCents: 2500,
        placedAt: "2026-01-01T00:00:00.000Z",
      },
    ];
  }
}
