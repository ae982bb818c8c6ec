// Copies the support files as the generator does, and compiles them with the tests.
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const support = new URL(
  "../../src/OpenApiGen.TypeScript/Validators/Support/",
  root,
);

rmSync(new URL("validation/", root), { recursive: true, force: true });
rmSync(new URL("dist/", root), { recursive: true, force: true });
cpSync(support, new URL("validation/", root), { recursive: true });

// Both compilers that users have today.
for (const compiler of ["typescript-7", "typescript"]) {
  execFileSync(
    process.execPath,
    [
      fileURLToPath(new URL(`node_modules/${compiler}/bin/tsc`, root)),
      "-p",
      ".",
    ],
    { cwd: fileURLToPath(root), stdio: "inherit" },
  );
}
