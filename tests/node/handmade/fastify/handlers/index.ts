/** All handlers. OpenApiGen has made this file once and leaves it alone. */

import type { Handlers } from "../index.js";
import { orders } from "./orders.js";
import { users } from "./users.js";

export const handlers: Handlers = { users, orders };
