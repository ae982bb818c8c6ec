// What openapi-typescript makes of documents: openapi-types.mjs LIST, a file with lines of DOCUMENT TAB OUTPUT. Prints those that it refuses.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

// What makes its types speak of the same values as ours: a default leaves a property optional, and an object
// of which nothing is said holds anything.
const options = { silent: true, defaultNonNullable: false, emptyObjectsUnknown: true };

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const [document, output] = line.split("\t");
  try {
    writeFileSync(output, astToString(await openapiTS(pathToFileURL(document), options)));
  } catch (error) {
    console.log(`${document}\t${String(error).split("\n")[0]}`);
  }
}
