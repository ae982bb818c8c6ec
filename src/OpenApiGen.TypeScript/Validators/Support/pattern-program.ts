import type { Assertion, PatternTree } from "./pattern-tree.js";

/** A step of a program that runs all ways through a pattern at once. */
export type Step =
  | { readonly kind: "character"; readonly set: number; next: number }
  | { readonly kind: "assertion"; readonly at: Assertion; next: number }
  | { readonly kind: "fork"; readonly next: number[] }
  | { readonly kind: "match" };

/** A pattern as a program. The first step is the first to be taken. */
export interface PatternProgram {
  readonly steps: readonly Step[];
  readonly first: number;
  /** Texts that stand for one character in the pattern. */
  readonly sets: readonly string[];
}

/** More steps would take too long for each character. */
const maximumSteps = 2000;

/** Makes a program of a pattern; undefined where it has too many steps, as numbers in braces are written out. */
export function programOf(tree: PatternTree): PatternProgram | undefined {
  const writer = new ProgramWriter();
  const first = writer.write(tree, writer.add({ kind: "match" }));
  return writer.isFull
    ? undefined
    : { steps: writer.steps, first, sets: [...writer.sets.keys()] };
}

/** Writes from the end to the start: every step knows what comes next. */
class ProgramWriter {
  readonly steps: Step[] = [];
  readonly sets = new Map<string, number>();

  get isFull(): boolean {
    return this.steps.length > maximumSteps;
  }

  add(step: Step): number {
    return this.steps.push(step) - 1;
  }

  write(tree: PatternTree, next: number): number {
    if (this.isFull) {
      return next;
    }

    switch (tree.kind) {
      case "character": {
        const set = this.sets.get(tree.source) ?? this.sets.size;
        this.sets.set(tree.source, set);
        return this.add({ kind: "character", set, next });
      }
      case "assertion":
        return this.add({ kind: "assertion", at: tree.at, next });
      case "sequence":
        return tree.parts.reduceRight(
          (after, part) => this.write(part, after),
          next,
        );
      case "choice":
        return this.add({
          kind: "fork",
          next: tree.options.map((option) => this.write(option, next)),
        });
      default:
        return this.repeat(tree, next);
    }
  }

  private repeat(
    { body, least, most }: PatternTree & { kind: "repeat" },
    next: number,
  ): number {
    let first = next;
    if (most === Infinity) {
      const ways = [next];
      first = this.add({ kind: "fork", next: ways });
      ways.push(this.write(body, first));
    } else {
      for (let i = least; i < most && !this.isFull; i++) {
        const once = this.write(body, first);
        first = this.add({ kind: "fork", next: [once, next] });
      }
    }

    for (let i = 0; i < least && !this.isFull; i++) {
      const once = this.write(body, first);
      if (once === first) {
        // Nothing, however often it is there.
        break;
      }

      first = once;
    }

    return first;
  }
}
