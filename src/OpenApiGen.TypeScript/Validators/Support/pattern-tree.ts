/** A regular expression, as far as it describes a regular language. */
export type PatternTree =
  /** One character; the text that stands for it in the pattern. */
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "assertion"; readonly at: Assertion }
  | { readonly kind: "sequence"; readonly parts: readonly PatternTree[] }
  | { readonly kind: "choice"; readonly options: readonly PatternTree[] }
  | {
      readonly kind: "repeat";
      readonly body: PatternTree;
      readonly least: number;
      readonly most: number;
    };

/** The start, the end, the edge of a word, and anywhere but there. */
export type Assertion = "^" | "$" | "\\b" | "\\B";

/** Deeper nesting is nothing that people write. */
const maximumDepth = 200;

const quantifier = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
const escape =
  /\\(?:x[\da-fA-F]{2}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|[pP]\{[^}]*\}|c[A-Za-z])/y;
const unitEscape = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|c[A-Za-z])/y;

/**
 * Reads a pattern that JavaScript takes.
 *
 * @returns Undefined where it looks around or back at what it has matched: what that accepts is no regular language.
 */
export function patternTree(
  source: string,
  isUnicode: boolean,
): PatternTree | undefined {
  return new TreeReader(source, isUnicode).read();
}

class TreeReader {
  private readonly text: string;
  private readonly isUnicode: boolean;
  private index = 0;
  private depth = 0;

  constructor(text: string, isUnicode: boolean) {
    this.text = text;
    this.isUnicode = isUnicode;
  }

  read(): PatternTree | undefined {
    const tree = this.choice();
    return this.index === this.text.length ? tree : undefined;
  }

  private choice(): PatternTree | undefined {
    const options: PatternTree[] = [];
    do {
      const option = this.sequence();
      if (option === undefined) {
        return undefined;
      }

      options.push(option);
    } while (this.take("|"));
    return options.length === 1 ? options[0] : { kind: "choice", options };
  }

  private sequence(): PatternTree | undefined {
    const parts: PatternTree[] = [];
    while (!["", "|", ")"].includes(this.text.charAt(this.index))) {
      const part = this.term();
      if (part === undefined) {
        return undefined;
      }

      parts.push(part);
    }

    return { kind: "sequence", parts };
  }

  private term(): PatternTree | undefined {
    const body = this.take("(") ? this.group() : this.atom();
    const [found, least, comma, most] = this.match(quantifier) ?? [];
    if (body === undefined || found === undefined) {
      return body;
    }

    if (least === undefined) {
      return {
        kind: "repeat",
        body,
        least: found.startsWith("+") ? 1 : 0,
        most: found.startsWith("?") ? 1 : Infinity,
      };
    }

    return {
      kind: "repeat",
      body,
      least: Number(least),
      most:
        comma === "" ? Number(least) : most === "" ? Infinity : Number(most),
    };
  }

  private group(): PatternTree | undefined {
    const [head] = this.match(/\?(?::|<[^=!][^>]*>)/y) ?? [];
    if (
      (head === undefined && this.text[this.index] === "?") ||
      ++this.depth > maximumDepth
    ) {
      return undefined;
    }

    const body = this.choice();
    this.depth--;
    return this.take(")") ? body : undefined;
  }

  private atom(): PatternTree | undefined {
    const character = this.text.charAt(this.index);
    if (character === "^" || character === "$") {
      this.index++;
      return { kind: "assertion", at: character };
    }

    if (character === "[") {
      return this.of(this.classLength());
    }

    return character === "\\" ? this.escaped() : this.of(this.pointLength());
  }

  private escaped(): PatternTree | undefined {
    const next = this.text.charAt(this.index + 1);
    if (next === "b" || next === "B") {
      this.index += 2;
      return { kind: "assertion", at: `\\${next}` };
    }

    // References, and what is something else without the u flag: octal numbers, a backslash for itself.
    if (/^\\(?:[1-9k]|0\d|c(?![A-Za-z]))/.test(this.text.slice(this.index))) {
      return undefined;
    }

    const start = this.index;
    const [found] = this.match(this.isUnicode ? escape : unitEscape) ?? [];
    if (found !== undefined) {
      return { kind: "character", source: found };
    }

    this.index = start + 1;
    const length = this.pointLength();
    this.index = start;
    return this.of(1 + length);
  }

  private of(length: number): PatternTree {
    const source = this.text.slice(this.index, this.index + length);
    this.index += length;
    return { kind: "character", source };
  }

  private pointLength(): number {
    const point = this.text.codePointAt(this.index) ?? 0;
    return this.isUnicode && point > 0xffff ? 2 : 1;
  }

  private classLength(): number {
    let end = this.index + 1;
    while (end < this.text.length && this.text[end] !== "]") {
      end += this.text[end] === "\\" ? 2 : 1;
    }

    return end + 1 - this.index;
  }

  private take(expected: string): boolean {
    const isThere = this.text[this.index] === expected;
    this.index += isThere ? 1 : 0;
    return isThere;
  }

  private match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.index;
    const found = expression.exec(this.text) ?? undefined;
    this.index += found?.[0].length ?? 0;
    return found;
  }
}
