/** The number of a string's Unicode code points. */
export function lengthOf(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    // Low surrogates are second halves.
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) {
      count--;
    }
  }

  return count;
}

/** What is said of a string that is too short. */
export function tooShort(least: number, length: number): string {
  return least === 1
    ? "must not be empty"
    : `must have at least ${least} characters, not ${length}`;
}

/** What is said of a string that is too long. */
export function tooLong(most: number, length: number): string {
  return `must have at most ${most} character${most === 1 ? "" : "s"}, not ${length}`;
}
