import type * as z from "zod";
import { factsOf, factsOfTypes } from "./branch-facts.js";
import { evaluate } from "./evaluate.js";
import { keywordOf } from "./issue-keywords.js";
import type { Path, Payload, RawIssue } from "./issues.js";
import type { Definitions, JsonSchema } from "./json-schema.js";
import { hasParser } from "./parser.js";
import { compile } from "./schema-compiler.js";
import type { SchemaNode } from "./schema-node.js";
import type { SchemaViolation } from "./schema-run.js";
import { types, typesOf } from "./schema-types.js";
import { workOf } from "./work.js";

/** What the `$ref`s of a schema refer to, or what gives it once values are judged. */
export type DefinitionsOrThunk = Definitions | (() => Definitions);

/**
 * Adds to a schema of zod what only JSON Schema can say. Both judge the value as it was sent, and what they find is reported together; what
 * both find is reported once.
 *
 * @param inner - Makes the output.
 * @param schema - The rest, as data.
 * @param definitions - What the `$ref`s of the schema refer to by name.
 */
export function checked<S extends z.ZodType>(
  inner: S,
  schema: JsonSchema,
  definitions?: DefinitionsOrThunk,
): z.ZodType<z.output<S>, z.input<S>> {
  if (isIndifferent(schema)) {
    return inner as z.ZodType<z.output<S>, z.input<S>>;
  }

  const node = lazyNode(schema, definitions);
  const checking = hasParser<z.output<S>>(
    (payload, context) => {
      const sent = payload.value;
      if (sent === undefined || context.direction === "backward") {
        return inner._zod.run(payload, context);
      }

      const violations = evaluate(sent, node(), workOf(context));
      const result = inner._zod.run(payload, context);
      if (violations.length === 0) {
        return result;
      }

      return result instanceof Promise
        ? result.then((done) => withViolations(done, sent, violations))
        : withViolations(result, sent, violations);
    },
    () => factsOf(inner),
    inner,
  );
  return checking as z.ZodType<z.output<S>, z.input<S>>;
}

/**
 * A schema of zod that is JSON Schema alone: for objects with properties such as `constructor`, which zod looks for in prototypes as well,
 * and for schemas without a type. The output is the value as it was sent.
 *
 * @param schema - The schema, as data.
 * @param definitions - What its `$ref`s refer to by name.
 */
export function json<T>(
  schema: JsonSchema,
  definitions?: DefinitionsOrThunk,
): z.ZodType<T> {
  const node = lazyNode(schema, definitions);
  return hasParser<T>(
    (payload, context) => {
      const sent = payload.value;
      if (sent === undefined) {
        payload.issues.push({
          code: "invalid_type",
          expected: "nonoptional",
          input: undefined,
          path: [],
        });
        return payload;
      }

      const violations = evaluate(sent, node(), workOf(context));
      return violations.length === 0
        ? payload
        : withViolations(payload, sent, violations);
    },
    () =>
      factsOfTypes(
        typeof schema === "object" && schema.type !== undefined
          ? typesOf(schema.type)
          : types.all,
      ),
  );
}

/** Says of a schema what its output is, where TypeScript cannot tell. */
export function typed<T>(schema: z.ZodType): z.ZodType<T> {
  return schema as z.ZodType<T>;
}

function isIndifferent(schema: JsonSchema): boolean {
  return (
    schema === true ||
    (typeof schema === "object" && Object.keys(schema).length === 0)
  );
}

function lazyNode(
  schema: JsonSchema,
  definitions: DefinitionsOrThunk | undefined,
): () => SchemaNode {
  let node: SchemaNode | undefined;
  return () =>
    (node ??= compile(
      schema,
      typeof definitions === "function" ? definitions() : definitions,
    ));
}

function withViolations(
  payload: Payload,
  sent: unknown,
  violations: readonly SchemaViolation[],
): Payload {
  const known = new Set(
    violations.map(({ path, keyword }) => placeOf(path, keyword)),
  );
  const others = payload.issues.flatMap((issue) => unknownOf(issue, known));
  payload.issues = violations.map(({ path, keyword, message }) => ({
    code: "custom",
    input: sent,
    path: [...path],
    message,
    params: { keyword },
    continue: true,
  }));
  payload.issues.push(...others);
  return payload;
}

/** An issue as far as no violation says the same of the same place, maybe in other words. */
function unknownOf(issue: RawIssue, known: ReadonlySet<string>): RawIssue[] {
  const keyword = keywordOf(issue);
  const path = issue.path ?? [];
  if (issue.code !== "unrecognized_keys") {
    return known.has(placeOf(path, keyword)) ? [] : [issue];
  }

  const keys = issue.keys?.filter(
    (key: string) => !known.has(placeOf([...path, key], keyword)),
  );
  return keys?.length === 0 ? [] : [{ ...issue, keys }];
}

function placeOf(path: Path, keyword: string): string {
  return `${keyword}\n${path.map(String).join("\n")}`;
}
