import { costOf } from "./pattern-cost.js";
import { PatternMachine } from "./pattern-machine.js";
import { programOf } from "./pattern-program.js";
import { patternTree } from "./pattern-tree.js";

/** Says whether a text has a match somewhere. */
export interface Pattern {
  test(text: string): boolean;
}

/** As many ways an engine may try before another one is asked. */
const mostWays = 20_000;

const known = new Map<string, Pattern | undefined>();

/**
 * A pattern of a contract, made once however often it is used.
 *
 * @returns Undefined for what JavaScript does not take for a regular expression: nothing is judged by it.
 */
export function patternOf(source: string): Pattern | undefined {
  if (!known.has(source)) {
    // Without the flag where it is one only so: contracts are full of `\-` and the like.
    known.set(source, compile(source, "u") ?? compile(source, ""));
  }

  return known.get(source);
}

function compile(source: string, flags: string): Pattern | undefined {
  let native: RegExp;
  try {
    native = new RegExp(source, flags);
  } catch {
    return undefined;
  }

  return guard(native, source, flags === "u");
}

/** JavaScript's engine tries one way after the other, which for some patterns takes hours: these are matched all ways at once. */
function guard(native: RegExp, source: string, isUnicode: boolean): Pattern {
  const tree = patternTree(source, isUnicode);
  if (tree === undefined) {
    return native;
  }

  const { degree, factor } = costOf(tree);
  if (degree <= 1 && factor <= 64) {
    return native;
  }

  const program = programOf(tree);
  if (program === undefined) {
    return native;
  }

  let machine: PatternMachine | undefined;
  return {
    test(text) {
      // The native one is faster where it has not much to try.
      return (text.length + 1) ** degree * factor <= mostWays
        ? native.test(text)
        : (machine ??= new PatternMachine(program, isUnicode)).test(text);
    },
  };
}
