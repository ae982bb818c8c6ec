const controls: Readonly<Record<string, number>> = {
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

/** The text of a pattern on its way through the grammar: what stands behind a backslash, and names. */
export class RegexText {
  protected readonly names = new Set<string>();
  protected readonly namesUsed: string[] = [];
  protected largestReference = 0;
  private readonly text: string;
  private index = 0;

  constructor(text: string) {
    this.text = text;
  }

  protected get isAtEnd(): boolean {
    return this.index === this.text.length;
  }

  protected has(character: string): boolean {
    return this.text.includes(character);
  }

  protected next(): string {
    return this.text.charAt(this.index++);
  }

  protected take(expected: string): boolean {
    const isThere = this.text[this.index] === expected;
    this.index += isThere ? 1 : 0;
    return isThere;
  }

  /** Takes what a sticky expression matches; empty where it does not. */
  protected match(expression: RegExp): string {
    expression.lastIndex = this.index;
    const found = expression.exec(this.text)?.[0] ?? "";
    this.index += found.length;
    return found;
  }

  /** Takes what follows a backslash, inside and outside of classes: a code point, -1 for a set of them, undefined where there is neither. */
  protected takeEscape(isInClass: boolean): number | undefined {
    const character = this.next();
    if (/[dDsSwW]/.test(character)) {
      return -1;
    }

    const control = controls[character];
    if (control !== undefined) {
      return control;
    }

    switch (character) {
      case "":
        return undefined;
      case "c": {
        const letter = this.match(/[a-z]/iy);
        return letter === "" ? undefined : letter.charCodeAt(0) & 31;
      }
      case "0":
        return /^\d/.test(this.text.slice(this.index, this.index + 1))
          ? undefined
          : 0;
      case "x":
        return hexadecimal(this.match(/[\da-f]{2}/iy));
      case "u":
        return this.takeUnicode();
      case "p":
      case "P":
        // Which properties exist changes with every edition.
        return this.match(/\{\w+(?:=\w+)?\}/y) === "" ? undefined : -1;
      case "k":
        return isInClass ? undefined : this.takeNameUsed();
      default:
        return /[1-9]/.test(character)
          ? this.takeReference(character, isInClass)
          : ownPoint(character);
    }
  }

  protected takeName(): string | undefined {
    const name = this.match(/[^>]*>/y).slice(0, -1);
    return /^[\p{L}$_][\p{L}$\p{Nd}\p{Nl}\p{Mn}\p{Mc}\p{Pc}\u200c\u200d]*$/u.test(
      name,
    )
      ? name
      : undefined;
  }

  private takeNameUsed(): number | undefined {
    const name = this.take("<") ? this.takeName() : undefined;
    if (name !== undefined) {
      this.namesUsed.push(name);
    }

    return name === undefined ? undefined : -1;
  }

  private takeReference(first: string, isInClass: boolean): number | undefined {
    if (isInClass) {
      return undefined;
    }

    const group = Number(first + this.match(/\d*/y));
    this.largestReference = Math.max(this.largestReference, group);
    return -1;
  }

  private takeUnicode(): number | undefined {
    if (this.take("{")) {
      const point = hexadecimal(this.match(/[\da-f]+\}/iy).slice(0, -1));
      return point !== undefined && point <= 0x10ffff ? point : undefined;
    }

    return hexadecimal(this.match(/[\da-f]{4}/iy));
  }
}

function hexadecimal(digits: string): number | undefined {
  return digits === "" ? undefined : parseInt(digits, 16);
}

/** A character that stands for itself: with the u flag characters of syntax only, without it all that no identifier has. */
function ownPoint(character: string): number | undefined {
  return /[\p{L}\p{Nd}_]/u.test(character)
    ? undefined
    : character.charCodeAt(0);
}
