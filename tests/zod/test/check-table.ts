import type { Definitions, JsonSchema } from "../validation/json-schema.js";

const one = new Set([
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
const many = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const named = new Set(["dependentSchemas", "properties"]);

/** A schema as the table that the runtime library for .NET reads, which refers by index. */
export function toTable(
  schema: JsonSchema,
  definitions: Definitions = {},
): { table: string; patterns: string[]; index: number } {
  const entries: unknown[] = [];
  const patterns: string[] = [];
  const names = new Map<string, number>();

  function pattern(source: string): number {
    return patterns.push(source) - 1;
  }

  function reference(name: string): number {
    const known = names.get(name);
    return known ?? add(definitions[name]!, name);
  }

  function add(target: JsonSchema, name?: string): number {
    const index = entries.push(target) - 1;
    if (name !== undefined) {
      names.set(name, index);
    }

    if (typeof target === "object") {
      entries[index] = Object.fromEntries(
        Object.entries(convert(target as Record<string, unknown>)),
      );
    }

    return index;
  }

  function convert({
    $ref,
    ...rest
  }: Record<string, unknown>): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [keyword, value] of Object.entries(rest)) {
      result[keyword] = one.has(keyword)
        ? add(value as JsonSchema)
        : many.has(keyword)
          ? (value as JsonSchema[]).map((s) => add(s))
          : named.has(keyword)
            ? Object.fromEntries(
                Object.entries(value as Record<string, JsonSchema>).map(
                  ([k, s]) => [k, add(s)],
                ),
              )
            : keyword === "pattern"
              ? pattern(value as string)
              : keyword === "patternProperties"
                ? Object.entries(value as Record<string, JsonSchema>).map(
                    ([p, s]) => [pattern(p), add(s)],
                  )
                : value;
    }

    return $ref === undefined
      ? result
      : {
          ...result,
          allOf: [
            reference($ref as string),
            ...((result["allOf"] as number[] | undefined) ?? []),
          ],
        };
  }

  const index = add(schema);
  // A schema that is false is told from others by being just that.
  const table = JSON.stringify(entries.map((entry) => inline(entry, entries)));
  return { table, patterns, index };
}

function inline(entry: unknown, entries: readonly unknown[]): unknown {
  if (typeof entry !== "object" || entry === null) {
    return entry;
  }

  const asIs = (index: unknown): unknown =>
    typeof entries[index as number] === "boolean"
      ? entries[index as number]
      : index;
  return Object.fromEntries(
    Object.entries(entry).map(([keyword, value]) => [
      keyword,
      one.has(keyword)
        ? asIs(value)
        : many.has(keyword)
          ? (value as unknown[]).map(asIs)
          : value,
    ]),
  );
}
