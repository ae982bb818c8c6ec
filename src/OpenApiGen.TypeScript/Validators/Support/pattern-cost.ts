import type { PatternTree } from "./pattern-tree.js";

/** What a pattern costs an engine that tries one way after the other. */
export interface PatternCost {
  /** The power of the text's length that its time may grow with; infinite where it may double with every character. */
  readonly degree: number;
  /** By how much choices may multiply that. */
  readonly factor: number;
}

/** An upper bound of what a pattern costs. */
export function costOf(tree: PatternTree): PatternCost {
  const counts = { repeats: 0, factor: 1, isNested: false };
  count(tree, counts, false);
  return {
    degree: counts.isNested
      ? Infinity
      : counts.repeats + (startsAtStart(tree) ? 0 : 1),
    factor: counts.factor,
  };
}

function count(
  tree: PatternTree,
  counts: { repeats: number; factor: number; isNested: boolean },
  isInside: boolean,
): void {
  switch (tree.kind) {
    case "sequence":
      tree.parts.forEach((part) => count(part, counts, isInside));
      break;
    case "choice":
      counts.isNested ||= isInside;
      counts.factor *= tree.options.length;
      tree.options.forEach((option) => count(option, counts, isInside));
      break;
    case "repeat":
      if (tree.least !== tree.most) {
        counts.isNested ||= isInside;
        counts.repeats += tree.most === 1 ? 0 : 1;
        counts.factor *= tree.most === 1 ? 2 : 1;
      }

      count(tree.body, counts, isInside || tree.most > 1);
      break;
    default:
      break;
  }
}

function startsAtStart(tree: PatternTree): boolean {
  switch (tree.kind) {
    case "assertion":
      return tree.at === "^";
    case "sequence":
      return tree.parts[0] !== undefined && startsAtStart(tree.parts[0]);
    case "choice":
      return tree.options.every(startsAtStart);
    default:
      return false;
  }
}
