// Lets ajv judge instances: reads a line of JSON per schema, { "schema": …, "instances": [ … ] }, and writes a line of booleans for it.
// Null where ajv itself fails: its code for some schemas with unevaluated properties or items names variables that it has not declared.
// node ajv/judge.mjs INPUT OUTPUT
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

const [input, output] = process.argv.slice(2);
const verdicts = readFileSync(input, "utf8")
  .split("\n")
  .filter((line) => line.length > 0)
  .map((line) => {
    const { schema, instances } = JSON.parse(line);
    const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    const verdict = (instance) => {
      try {
        return validate(instance);
      } catch (error) {
        if (error instanceof ReferenceError) return null;
        throw error;
      }
    };
    return JSON.stringify(instances.map(verdict));
  });

writeFileSync(output + ".part", verdicts.join("\n") + "\n");
renameSync(output + ".part", output);
