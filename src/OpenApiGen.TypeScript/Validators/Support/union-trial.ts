import type * as z from "zod";
import { factsOf, type BranchFacts } from "./branch-facts.js";
import { isObject, report, type Payload, type RawIssue } from "./issues.js";
import { has } from "./json-equality.js";
import { runNow, type Context } from "./parser.js";
import { typeOf } from "./schema-types.js";
import { countDropped, nearestOf } from "./union-choice.js";
import { workOf, type Work } from "./work.js";

/** What trying the branches of a union on one value came to. */
export interface Outcome {
  /** The value as the branch that was chosen has made it. */
  readonly value: unknown;
  /** How many branches matched, as far as was looked. */
  readonly matches: number;
  /** What keeps the value from being of the branch that got furthest, where none matched. */
  readonly issues: readonly RawIssue[];
}

interface TriedBranch {
  readonly schema: z.ZodType;
  readonly facts: BranchFacts;
}

/** A union whose branches are told apart by what they accept. */
export class Union {
  private readonly schemas: () => readonly z.ZodType[];
  private readonly isExclusive: boolean;
  private known: readonly TriedBranch[] | undefined;

  /**
   * @param schemas - The branches, asked for when the first value is judged.
   * @param isExclusive - True for oneOf, false for anyOf.
   */
  constructor(schemas: () => readonly z.ZodType[], isExclusive: boolean) {
    this.schemas = schemas;
    this.isExclusive = isExclusive;
  }

  parse(payload: Payload, context: Context): z.core.util.MaybeAsync<Payload> {
    if (payload.value === undefined) {
      payload.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: undefined,
        path: [],
      });
      return payload;
    }

    const candidates = this.candidates(payload.value);
    if (candidates.length === 1) {
      return candidates[0]!.schema._zod.run(payload, context);
    }

    if (candidates.length === 0) {
      this.refuse(payload);
      return payload;
    }

    const { value, matches, issues } = this.judge(
      payload.value,
      candidates,
      context,
    );
    if (matches === 1) {
      payload.value = value;
    } else if (matches > 1) {
      report(payload, "oneOf", "matches more than one alternative");
      payload.aborted = true;
    } else {
      this.refuse(payload);
      // Copies: on its way out, zod writes into the paths of issues.
      payload.issues.push(
        ...issues.map((i) => ({ ...i, path: [...(i.path ?? [])] })),
      );
    }

    return payload;
  }

  private get branches(): readonly TriedBranch[] {
    return (this.known ??= this.schemas().map((schema) => ({
      schema,
      facts: factsOf(schema),
    })));
  }

  /** Branches that a first look cannot rule out; where it rules out all, the only one of the value's type, as saying what it lacks helps more. */
  private candidates(value: unknown): readonly TriedBranch[] {
    const type = typeOf(value);
    const ofType = this.branches.filter(
      ({ facts }) => (facts.types & type) !== 0,
    );
    if (ofType.length < 2 || !isObject(value)) {
      return ofType;
    }

    return ofType.filter(({ facts }) => mayAccept(facts, value));
  }

  private judge(
    value: unknown,
    candidates: readonly TriedBranch[],
    context: Context,
  ): Outcome {
    const work = workOf(context);
    const known =
      typeof value === "object" && value !== null
        ? work.outcomes?.get(this)?.get(value)
        : undefined;
    if (known !== undefined) {
      return known;
    }

    work.attempts++;
    const outcome = this.try(value, candidates, context);
    work.attempts--;
    this.remember(work, value, outcome);
    return outcome;
  }

  /** A union within a branch is tried once, however many branches around it come to it. */
  private remember(work: Work, value: unknown, outcome: Outcome): void {
    if (work.attempts === 0) {
      work.outcomes = undefined;
    } else if (typeof value === "object" && value !== null) {
      work.outcomes ??= new Map();
      const outcomes = work.outcomes.get(this) ?? new Map<object, Outcome>();
      work.outcomes.set(this, outcomes.set(value, outcome));
    }
  }

  private try(
    value: unknown,
    candidates: readonly TriedBranch[],
    context: Context,
  ): Outcome {
    const failures: RawIssue[][] = [];
    let best: unknown;
    let dropped = Infinity;
    let matches = 0;
    for (const { schema } of candidates) {
      const result = runNow(schema, { value, issues: [] }, context);
      if (result.issues.length > 0) {
        failures.push(result.issues);
        continue;
      }

      matches = this.isExclusive ? matches + 1 : 1;
      if (matches > 1) {
        break;
      }

      // A branch that does not name some property accepts the value all the same, and whoever gets it would never know.
      const left = this.isExclusive ? 0 : countDropped(value, result.value);
      if (left < dropped) {
        dropped = left;
        best = result.value;
      }

      if (!this.isExclusive && dropped === 0) {
        break;
      }
    }

    const issues = matches === 0 ? nearestOf(value, failures) : [];
    return { value: best, matches, issues };
  }

  private refuse(payload: Payload): void {
    const keyword = this.isExclusive ? "oneOf" : "anyOf";
    report(
      payload,
      keyword,
      `matches none of ${this.branches.length} alternatives`,
    );
    payload.aborted = true;
  }
}

function mayAccept(
  facts: BranchFacts,
  value: Record<string, unknown>,
): boolean {
  for (const [name, strings] of facts.constants) {
    if (has(value, name) && !strings.has(value[name] as string)) {
      return false;
    }
  }

  return facts.required.every((name) => has(value, name));
}
