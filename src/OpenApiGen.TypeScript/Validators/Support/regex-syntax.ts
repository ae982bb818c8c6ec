import { RegexText } from "./regex-text.js";

/**
 * True for a pattern of ECMA-262: of its main grammar, with the u flag or without, not of its annex B for old pages, which `RegExp` takes
 * as well. One pass without recursion; early errors that concern the whole pattern are judged at its end.
 */
export function isRegex(text: string): boolean {
  return new RegexSyntax(text).isPattern();
}

class RegexSyntax extends RegexText {
  private readonly groups: boolean[] = [];
  private captures = 0;

  isPattern(): boolean {
    let isRepeatable = false;
    while (!this.isAtEnd) {
      const character = this.next();
      switch (character) {
        case "(": {
          const isGroupRepeatable = this.takeGroupStart();
          if (isGroupRepeatable === undefined) {
            return false;
          }

          this.groups.push(isGroupRepeatable);
          isRepeatable = false;
          break;
        }
        case ")": {
          const isGroupRepeatable = this.groups.pop();
          if (isGroupRepeatable === undefined) {
            return false;
          }

          isRepeatable = isGroupRepeatable;
          break;
        }
        case "*":
        case "+":
        case "?":
        case "{":
          if (!isRepeatable || (character === "{" && !this.takeBounds())) {
            return false;
          }

          this.take("?");
          isRepeatable = false;
          break;
        case "^":
        case "$":
        case "|":
          isRepeatable = false;
          break;
        case "[":
          if (!this.takeClass()) {
            return false;
          }

          isRepeatable = true;
          break;
        case "\\":
          isRepeatable = !(this.take("b") || this.take("B"));
          if (isRepeatable && this.takeEscape(false) === undefined) {
            return false;
          }

          break;
        case "]":
        case "}":
          return false;
        default:
          isRepeatable = true;
      }
    }

    return (
      this.groups.length === 0 &&
      this.largestReference <= this.captures &&
      this.namesUsed.every((name) => this.names.has(name))
    );
  }

  /** Takes what follows an opening parenthesis; undefined where that is no group, else whether the group may be repeated. */
  private takeGroupStart(): boolean | undefined {
    if (!this.take("?")) {
      this.captures++;
      return true;
    }

    if (this.take(":")) {
      return true;
    }

    if (this.take("=") || this.take("!")) {
      return false;
    }

    if (this.take("<")) {
      return this.take("=") || this.take("!") ? false : this.takeNamed();
    }

    // (?ims-ims:…): each flag once, and at least one of them.
    const flags = this.match(/[ims]*-?[ims]*/y);
    const letters = flags.replace("-", "");
    return letters !== "" &&
      new Set(letters).size === letters.length &&
      this.take(":")
      ? true
      : undefined;
  }

  private takeNamed(): boolean | undefined {
    this.captures++;
    const name = this.takeName();
    // Alternatives may use a name again; which group is in which is not looked into.
    if (name === undefined || (this.names.has(name) && !this.has("|"))) {
      return undefined;
    }

    this.names.add(name);
    return true;
  }

  /** Takes the rest of a quantifier in braces. */
  private takeBounds(): boolean {
    const [, least, most] =
      /^0*(\d*?)(?:,0*(\d*))?\}$/.exec(
        this.match(/\d+(?:,\d*)?\}/y).replace(/,\}$/, "}"),
      ) ?? [];
    return (
      least !== undefined &&
      (most === undefined ||
        least.length < most.length ||
        (least.length === most.length && least <= most))
    );
  }

  private takeClass(): boolean {
    this.take("^");
    while (!this.isAtEnd) {
      if (this.take("]")) {
        return true;
      }

      const first = this.takeClassAtom();
      if (first === undefined) {
        return false;
      }

      if (this.match(/-(?=[^\]])/y) !== "") {
        const last = this.takeClassAtom();
        if (last === undefined || first < 0 || last < 0 || first > last) {
          return false;
        }
      }
    }

    return false;
  }

  /** Takes a member of a class: its code point, -1 for a set of them, undefined where there is none. */
  private takeClassAtom(): number | undefined {
    if (!this.take("\\")) {
      return this.match(/[^]/uy).codePointAt(0);
    }

    return this.take("b") ? 8 : this.takeEscape(true);
  }
}
