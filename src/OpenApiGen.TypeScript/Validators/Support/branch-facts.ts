import type * as z from "zod";
import { parserFacts } from "./parser.js";
import { typeOf, types } from "./schema-types.js";

/** What is known of one branch of a union before it is tried. */
export interface BranchFacts {
  /** Types of the values that it may accept. */
  readonly types: number;
  /** Properties without which it accepts no object. */
  readonly required: readonly string[];
  /** Properties with the strings that it accepts there; it accepts no object in which such a property is something else. */
  readonly constants: ReadonlyMap<string, ReadonlySet<string>>;
}

const mostConstants = 20;
const noConstants: BranchFacts["constants"] = new Map();

/** Schemas around the one that is looked at: those that refer to themselves add nothing to what is known of them. */
const open = new Set<z.core.$ZodType>();

/** Facts that say nothing of properties. */
export function factsOfTypes(set: number): BranchFacts {
  return { types: set, required: [], constants: noConstants };
}

/** What is known of the values that a schema accepts. */
export function factsOf(schema: z.core.$ZodType): BranchFacts {
  if (open.has(schema)) {
    return factsOfTypes(types.none);
  }

  open.add(schema);
  try {
    return parserFacts(schema) ?? factsOfZod(schema as z.core.$ZodTypes);
  } finally {
    open.delete(schema);
  }
}

/** What is known of the values that any of several schemas accepts. */
export function factsOfAny(schemas: readonly z.core.$ZodType[]): BranchFacts {
  return factsOfTypes(
    schemas.reduce<number>(
      (set, schema) => set | factsOf(schema).types,
      types.none,
    ),
  );
}

function factsOfZod(schema: z.core.$ZodTypes): BranchFacts {
  const def = schema._zod.def;
  switch (def.type) {
    case "string":
    case "template_literal":
    case "file":
      return factsOfTypes(types.string);
    case "number":
    case "bigint":
    case "nan":
      return factsOfTypes(types.number);
    case "boolean":
      return factsOfTypes(types.boolean);
    case "null":
      return factsOfTypes(types.null);
    case "array":
    case "tuple":
      return factsOfTypes(types.array);
    case "record":
      return factsOfTypes(types.object);
    case "object":
      return factsOfObject(def.shape);
    case "literal":
      return factsOfTypes(typesOfAll(def.values));
    case "enum":
      return factsOfTypes(typesOfAll(Object.values(def.entries)));
    case "nullable": {
      const facts = factsOf(def.innerType);
      return { ...facts, types: facts.types | types.null };
    }
    case "optional":
    case "nonoptional":
    case "default":
    case "prefault":
    case "readonly":
      return factsOf(def.innerType);
    case "lazy":
      return factsOf(def.getter());
    case "pipe":
      return factsOf(def.in);
    case "union":
      return factsOfAny(def.options);
    case "intersection":
      return both(factsOf(def.left), factsOf(def.right));
    case "never":
      return factsOfTypes(types.none);
    default:
      return factsOfTypes(types.all);
  }
}

function factsOfObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
): BranchFacts {
  const constants = new Map<string, ReadonlySet<string>>();
  for (const [name, property] of Object.entries(shape)) {
    const strings = constantsOf(property);
    if (strings !== undefined) {
      constants.set(name, strings);
    }
  }

  return {
    types: types.object,
    required: Object.keys(shape).filter(
      (name) => shape[name]!._zod.optin === undefined,
    ),
    constants,
  };
}

/** The strings that a property has to be one of; undefined where it may be something else. */
function constantsOf(schema: z.core.$ZodType): ReadonlySet<string> | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
      return constantsOf(def.innerType);
    case "lazy":
      return constantsOf(def.getter());
    case "literal":
      return stringsOf(def.values);
    case "enum":
      return stringsOf(Object.values(def.entries));
    default:
      return undefined;
  }
}

function stringsOf(
  values: readonly unknown[],
): ReadonlySet<string> | undefined {
  const strings = values.filter((value) => typeof value === "string");
  return strings.length === values.length && values.length < mostConstants
    ? new Set(strings)
    : undefined;
}

function typesOfAll(values: readonly unknown[]): number {
  return values.reduce<number>((set, value) => set | typeOf(value), types.none);
}

function both(one: BranchFacts, other: BranchFacts): BranchFacts {
  return {
    types: one.types & other.types,
    required: [...new Set([...one.required, ...other.required])],
    constants: new Map([...other.constants, ...one.constants]),
  };
}
