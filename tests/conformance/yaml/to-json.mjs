// Writes YAML documents as JSON: reads a line per document, SOURCE and TARGET with a tab between them.
// What the library refuses is left out; its first error goes to the output, behind the source and a tab.
// node yaml/to-json.mjs LIST
import { readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "yaml";

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter((l) => l.length > 0)) {
  const [source, target] = line.split("\t");
  const document = parseDocument(readFileSync(source, "utf8"), { merge: true });
  if (document.errors.length > 0) console.log(`${source}\t${document.errors[0].message.split("\n")[0]}`);
  else writeFileSync(target, JSON.stringify(document.toJS({ maxAliasCount: -1 })));
}
