/** Starts the service. OpenApiGen has made this file once and leaves it alone. */

import process from "node:process";

import { handlers } from "./handlers/index.js";
import { createApp, listen } from "./index.js";

const app = createApp(handlers, {
  // The key of tokens comes from JWT_KEY, JWT_PUBLIC_KEY or JWT_JWKS_URL in the environment.
  jwt: {
    bearer: {
      issuer: process.env["JWT_ISSUER"] ?? "",
      audience: process.env["JWT_AUDIENCE"] ?? "",
    },
  },
});

await listen(app, {
  port: Number(process.env["PORT"] ?? 3000),
  host: process.env["HOST"] ?? "127.0.0.1",
});
