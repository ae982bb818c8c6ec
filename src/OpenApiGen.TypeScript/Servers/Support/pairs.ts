/** Names and values as they travel in queries, forms and cookies; values stay encoded until their style is known. */

/** A name with a value. */
export interface Pair {
  readonly name: string;
  readonly raw: string;
}

/** More pairs than any form of people has. */
const maximumCount = 4096;

/** The pairs of a query, a form or cookies. */
export class Pairs {
  readonly all: readonly Pair[];
  /** True where there were more pairs than are accepted. */
  readonly isTruncated: boolean;
  /** True where the name of some pair is not text; it is kept as it came. */
  readonly hasBrokenName: boolean;
  readonly #byName = new Map<string, Pair[]>();
  readonly #byBeginning = new Map<string, Pair[]>();

  constructor(
    pairs: readonly Pair[],
    isTruncated = false,
    hasBrokenName = false,
  ) {
    this.all = pairs;
    this.isTruncated = isTruncated;
    this.hasBrokenName = hasBrokenName;
    for (const pair of pairs) {
      add(this.#byName, pair.name, pair);
      const bracket = pair.name.indexOf("[");
      if (bracket >= 0) {
        add(this.#byBeginning, pair.name.slice(0, bracket), pair);
      }
    }
  }

  /** Pairs of a query or of a form body, without a question mark. */
  static fromQuery(query: string): Pairs {
    const pairs: Pair[] = [];
    let isBroken = false;
    for (const text of query.split("&")) {
      if (text === "") {
        continue;
      }
      if (pairs.length === maximumCount) {
        return new Pairs(pairs, true, isBroken);
      }
      const equals = text.indexOf("=");
      const raw = equals < 0 ? text : text.slice(0, equals);
      const name = decodePercent(raw, true);
      isBroken ||= name === undefined;
      pairs.push({
        name: name ?? raw,
        raw: equals < 0 ? "" : text.slice(equals + 1),
      });
    }
    return new Pairs(pairs, false, isBroken);
  }

  /** Pairs of Cookie headers. */
  static fromCookies(headers: readonly string[], delimiters: RegExp): Pairs {
    const pairs: Pair[] = [];
    for (const part of headers.flatMap((header) => header.split(delimiters))) {
      const equals = part.indexOf("=");
      const name = part.slice(0, Math.max(0, equals)).trim();
      if (name !== "") {
        const raw = withoutQuotes(part.slice(equals + 1).trim());
        pairs.push({ name, raw });
      }
    }
    return new Pairs(pairs);
  }

  /** All pairs with a name. */
  named(name: string): readonly Pair[] {
    return this.#byName.get(name) ?? [];
  }

  /** All pairs whose name is another one and something in brackets. */
  bracketed(name: string): readonly Pair[] {
    return this.#byBeginning.get(name) ?? [];
  }
}

/** Undoes percent-encoding; in queries and forms a plus is a space. Undefined where it is none, or its bytes are no UTF-8: others might read something else. */
export function decodePercent(
  raw: string,
  isPlusSpace: boolean,
): string | undefined {
  const text = isPlusSpace ? raw.replaceAll("+", " ") : raw;
  if (!text.includes("%")) {
    return text;
  }
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Not a pattern: one that looks for the last quotes begins anew at each. */
function withoutQuotes(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === '"') {
    start++;
  }
  while (end > start && text[end - 1] === '"') {
    end--;
  }
  return text.slice(start, end);
}

function add(index: Map<string, Pair[]>, key: string, pair: Pair): void {
  const known = index.get(key);
  if (known === undefined) {
    index.set(key, [pair]);
  } else {
    known.push(pair);
  }
}
