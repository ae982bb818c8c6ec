import type { Definitions, JsonSchema } from "./json-schema.js";
import { judge } from "./judge.js";
import { compile } from "./schema-compiler.js";
import type { SchemaNode } from "./schema-node.js";
import { SchemaRun, type SchemaViolation } from "./schema-run.js";
import { Work } from "./work.js";

const none: readonly SchemaViolation[] = [];

/** Judges values of JSON by a schema as data. */
export type Evaluator = (value: unknown) => readonly SchemaViolation[];

/**
 * Makes a schema ready for judging values, without zod.
 *
 * @param schema - The schema.
 * @param definitions - What its `$ref`s refer to by name.
 */
export function evaluator(
  schema: JsonSchema,
  definitions?: Definitions,
): Evaluator {
  const node = compile(schema, definitions);
  return (value) => evaluate(value, node, new Work());
}

/** Judges a value by a schema. */
export function evaluate(
  value: unknown,
  node: SchemaNode,
  work: Work,
): readonly SchemaViolation[] {
  const run = new SchemaRun(value, node, work);
  if (judge(run, value, node, true, undefined)) {
    return none;
  }

  if (run.isExhausted) {
    run.report(
      "complexity",
      "nests so many alternatives that it takes too long to judge",
    );
  }

  return run.violations;
}
