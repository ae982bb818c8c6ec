import * as z from "zod";
import type { BranchFacts } from "./branch-facts.js";
import type { Payload } from "./issues.js";

/** What a whole call of `parse` shares. */
export type Context = z.core.ParseContextInternal;

/** Judges a payload's value, and replaces it by what becomes of it. */
export type Parser = (
  payload: Payload,
  context: Context,
) => z.core.util.MaybeAsync<Payload>;

interface ParserDef extends z.core.$ZodTypeDef {
  type: "custom";
  parse: Parser;
  /** The schema that decides whether a property may be absent. */
  inner: z.core.$ZodType | undefined;
  /** What is known of the values that it accepts; not asked for before values are judged. */
  facts: () => BranchFacts;
}

interface ParserInternals<T> extends z.core.$ZodTypeInternals<T, unknown> {
  def: ParserDef;
}

interface ParserSchema<T = unknown> extends z.ZodType<
  T,
  unknown,
  ParserInternals<T>
> {
  _zod: ParserInternals<T>;
}

// Assertions, as `init` is one, have to be called by a name with a type.
const base: z.core.$constructor<z.ZodType> = z.ZodType;

const ParserSchema: z.core.$constructor<ParserSchema> = z.core.$constructor(
  "OpenApiGenParser",
  (inst, def) => {
    base.init(inst, def);
    inst._zod.parse = def.parse;
    const { inner } = def;
    if (inner !== undefined) {
      // Not before they are asked for: what is inside may not be there yet.
      for (const key of ["optin", "optout", "values", "propValues"] as const) {
        Object.defineProperty(inst._zod, key, {
          configurable: true,
          get: () => inner._zod[key],
        });
      }
    }
  },
);

/**
 * A schema of zod that judges by a function. Unlike those of `z.custom` and `z.transform`, it sees the value as it was sent, and gives back
 * several issues at their places.
 */
export function hasParser<T>(
  parse: Parser,
  facts: () => BranchFacts,
  inner?: z.core.$ZodType,
): z.ZodType<T> {
  return new ParserSchema({
    type: "custom",
    parse,
    facts,
    inner,
  }) as z.ZodType<T>;
}

/** Runs a schema on what another one is to judge as well. */
export function runNow(
  schema: z.core.$ZodType,
  payload: Payload,
  context: Context,
): Payload {
  const result = schema._zod.run(payload, context);
  if (result instanceof Promise) {
    throw new z.core.$ZodAsyncError();
  }

  return result;
}

/** What a schema that {@link hasParser} made knows of the values that it accepts; undefined for schemas of zod's own. */
export function parserFacts(schema: z.core.$ZodType): BranchFacts | undefined {
  return schema instanceof ParserSchema ? schema._zod.def.facts() : undefined;
}
