import type * as z from "zod";
import { factsOfAny, factsOfTypes } from "./branch-facts.js";
import { discriminatorDemand } from "./issue-messages.js";
import { isObject, report, reportType } from "./issues.js";
import { has } from "./json-equality.js";
import { hasParser } from "./parser.js";
import { types } from "./schema-types.js";
import { Union } from "./union-trial.js";

/** A branch of a union, or what gives it once values are judged. */
export type Branch = z.ZodType | (() => z.ZodType);

/** The branches of a union, or what gives them once values are judged. */
export type Branches = readonly Branch[] | (() => readonly Branch[]);

/** What a branch makes of a value. */
export type BranchOutput<B> = B extends () => infer S
  ? S extends readonly (infer I)[]
    ? BranchOutput<I>
    : z.output<S>
  : B extends readonly (infer I)[]
    ? BranchOutput<I>
    : z.output<B>;

/** Values that one branch or several of them accept; the output is what keeps most of the value, as branches drop properties that they do not name. */
export function anyOf<const B extends Branches>(
  branches: B,
): z.ZodType<BranchOutput<B>> {
  return union(branches, false);
}

/** Values that exactly one branch accepts. */
export function oneOf<const B extends Branches>(
  branches: B,
): z.ZodType<BranchOutput<B>> {
  return union(branches, true);
}

/**
 * Objects in which a property says which branch they belong to.
 *
 * @param property - Its name.
 * @param branches - Branches by its value.
 * @param fallback - The branch for other values and for absence.
 */
export function byDiscriminator<
  const B extends Readonly<Record<string, Branch>>,
  F extends Branch = never,
>(
  property: string,
  branches: B,
  fallback?: F,
): z.ZodType<BranchOutput<B[keyof B] | F>> {
  const byValue = new Map<unknown, Branch>(Object.entries(branches));
  const values = [...byValue.keys()];
  const demand = discriminatorDemand(values);
  return hasParser<BranchOutput<B[keyof B] | F>>(
    (payload, context) => {
      const { value } = payload;
      if (!isObject(value)) {
        reportType(payload, "object", "an object");
        payload.aborted = true;
        return payload;
      }

      const isPresent = has(value, property);
      const branch = isPresent ? byValue.get(value[property]) : undefined;
      const chosen = branch ?? fallback;
      if (chosen !== undefined) {
        return resolve(chosen)._zod.run(payload, context);
      }

      if (isPresent) {
        report(payload, "discriminator", demand, [property]);
      } else {
        report(payload, "required", "is required", [property]);
      }

      payload.aborted = true;
      return payload;
    },
    () => factsOfTypes(types.object),
  );
}

function union<B extends Branches>(
  branches: B,
  isExclusive: boolean,
): z.ZodType<BranchOutput<B>> {
  const all = (): z.ZodType[] => {
    const list: readonly Branch[] =
      typeof branches === "function" ? branches() : branches;
    return list.map(resolve);
  };
  const trial = new Union(all, isExclusive);
  return hasParser<BranchOutput<B>>(
    (payload, context) => trial.parse(payload, context),
    () => factsOfAny(all()),
  );
}

function resolve(branch: Branch): z.ZodType {
  return typeof branch === "function" ? branch() : branch;
}
