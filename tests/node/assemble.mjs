// Puts together what a generated output folder holds: generated/FRAMEWORK has the hand-made files and the support files as they will be emitted.
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = new URL(".", import.meta.url);
const support = new URL("../../src/OpenApiGen.TypeScript/Servers/Support/", here);
const adapters = ["express.ts", "fastify.ts", "koa.ts"];

for (const framework of ["express", "fastify", "koa"]) {
  const output = new URL(`generated/${framework}/`, here);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(new URL("middleware/", output), { recursive: true });
  cpSync(fileURLToPath(new URL(`handmade/${framework}/`, here)), fileURLToPath(output), { recursive: true });
  for (const name of readdirSync(support)) {
    if (!adapters.includes(name) || name === `${framework}.ts`) {
      cpSync(fileURLToPath(new URL(name, support)), fileURLToPath(new URL(`middleware/${name}`, output)));
    }
  }
}
