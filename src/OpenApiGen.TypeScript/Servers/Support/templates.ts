/** Path templates of contracts. */

/** One segment of a template: a text, or texts with parameters between them. */
interface Segment {
  readonly literal: string | undefined;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** True where one parameter is all of it. */
  readonly isWhole: boolean;
}

/** Where in a path a parameter is. */
export interface Place {
  readonly segment: number;
  /** True where the parameter is the whole segment. */
  readonly isWhole: boolean;
}

/** A path template such as `/users/{userId}`. */
export class Template {
  readonly #segments: readonly Segment[];

  constructor(path: string) {
    this.#segments = path.replace(/^\//, "").split("/").map(segmentOf);
  }

  /** True where a path is spelled as the template spells it: letter case and a slash at the end count. */
  matches(segments: readonly string[]): boolean {
    return (
      segments.length === this.#segments.length &&
      this.#segments.every((segment, i) => fits(segment, segments[i] ?? ""))
    );
  }

  /** Where a parameter is; undefined where the template has none of that name. */
  placeOf(name: string): Place | undefined {
    const segment = this.#segments.findIndex((s) => s.names.includes(name));
    const found = this.#segments[segment];
    return found && { segment, isWhole: found.isWhole };
  }

  /** What a segment that is more than one parameter has for a parameter. */
  valueOf(name: string, segments: readonly string[]): string | undefined {
    const index = this.#segments.findIndex((s) => s.names.includes(name));
    const segment = this.#segments[index];
    return segment?.pattern.exec(segments[index] ?? "")?.[
      segment.names.indexOf(name) + 1
    ];
  }

  /** True where some path fits both templates and this one says more of it. */
  isBefore(other: Template): boolean {
    if (this.#segments.length !== other.#segments.length) {
      return false;
    }
    let isBefore: boolean | undefined;
    for (const [i, mine] of this.#segments.entries()) {
      const theirs = other.#segments[i];
      if (theirs === undefined || !canMeet(mine, theirs)) {
        return false;
      }
      if (isBefore === undefined && rank(mine) !== rank(theirs)) {
        isBefore = rank(mine) < rank(theirs);
      }
    }
    return isBefore ?? false;
  }
}

function segmentOf(text: string): Segment {
  const names: string[] = [];
  const parts = text.split(/\{([^}]*)\}/);
  const source = parts
    .map((part, index) => {
      if (index % 2 === 0) {
        return escape(literalOf(part));
      }
      // A name may begin or end like an operator of RFC 6570.
      names.push(part.replace(/^[.;]+/, "").replace(/\*+$/, ""));
      return "(.+)";
    })
    .join("");
  return {
    literal: names.length === 0 ? literalOf(text) : undefined,
    pattern: new RegExp(`^${source}$`, "su"),
    names,
    isWhole: parts.length === 3 && parts[0] === "" && parts[2] === "",
  };
}

/** What its pattern says; most segments are all text or all parameter. */
function fits(segment: Segment, text: string): boolean {
  return segment.literal !== undefined
    ? segment.literal === text
    : segment.isWhole
      ? text !== ""
      : segment.pattern.test(text);
}

function literalOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function rank(segment: Segment): number {
  return segment.literal !== undefined ? 0 : segment.isWhole ? 2 : 1;
}

function canMeet(one: Segment, other: Segment): boolean {
  if (one.literal !== undefined) {
    return other.pattern.test(one.literal);
  }
  return other.literal === undefined || one.pattern.test(other.literal);
}
