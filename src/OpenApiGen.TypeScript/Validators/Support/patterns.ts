const known = new Map<string, RegExp | undefined>();

/**
 * A pattern of a contract, made once however often it is used.
 *
 * @returns Undefined for what JavaScript does not take for a regular expression: nothing is judged by it.
 */
export function patternOf(source: string): RegExp | undefined {
  if (!known.has(source)) {
    // Without the flag where it is one only so: contracts are full of `\-` and the like.
    known.set(source, compile(source, "u") ?? compile(source, ""));
  }

  return known.get(source);
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
