import { judgeChild } from "./judge.js";
import { never, type SchemaNode } from "./schema-node.js";
import type { SchemaRun } from "./schema-run.js";

/** Judges the name of a property. */
export function judgeName(
  run: SchemaRun,
  name: string,
  schema: SchemaNode,
  isLoud: boolean,
): boolean {
  if (judgeChild(run, name, name, schema, false)) {
    return true;
  }

  if (isLoud && !run.isExhausted) {
    run.reportMember(
      name,
      "propertyNames",
      schema === never
        ? "is not allowed, as no property is"
        : `has a name that ${reasonOf(run, name, schema)}`,
    );
  }

  return false;
}

/** What is wrong with a name; as a violation, it would read as one about the property's value. */
function reasonOf(run: SchemaRun, name: string, schema: SchemaNode): string {
  const { violations } = run;
  run.violations = [];
  judgeChild(run, name, name, schema, true);
  const reason = run.violations[0]?.message ?? "is not allowed here";
  run.violations = violations;
  return reason;
}
