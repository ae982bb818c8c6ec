// Prints which files Prettier would change: prettier.mjs LIST, a file with a path in each line.
import { readFileSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { check } from "prettier";

if (isMainThread) {
  const files = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
  const parts = [0, 1].map((part) => files.filter((_, i) => i % 2 === part));
  for (const part of parts) new Worker(new URL(import.meta.url), { workerData: part }).on("message", (text) => console.log(text));
} else {
  for (const file of workerData) {
    try {
      if (!(await check(readFileSync(file, "utf8"), { parser: "typescript" }))) parentPort.postMessage(file);
    } catch (error) {
      parentPort.postMessage(`${file}: ${error}`);
    }
  }
}
