/** Directions of RFC 5893, as far as labels have them. */
type Direction =
  "neutral" | "left" | "right" | "europeanDigit" | "arabicDigit" | "mark";

// Letters of classes R and AL.
const right =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const europeanDigit = /[0-9\u06f0-\u06f9]/;
const arabicDigit =
  /[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd\u0890\u0891\u{10d30}-\u{10d39}\u{10e60}-\u{10e7e}]/u;
const mark = /[\p{Mn}\p{Me}]/u;
const left = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;

/** True where no label reads from right to left, or all of them keep the rule of section 2. */
export function areSound(labels: readonly (readonly number[])[]): boolean {
  const directions = labels.map((label) => label.map(directionOf));
  return !directions.some(isRightToLeft) || directions.every(keepsRule);
}

function isRightToLeft(label: readonly Direction[]): boolean {
  return label.includes("right") || label.includes("arabicDigit");
}

function keepsRule(label: readonly Direction[]): boolean {
  const first = label[0];
  const last = label.filter((direction) => direction !== "mark").at(-1);
  if (first === "right") {
    return (
      (last === "right" ||
        last === "europeanDigit" ||
        last === "arabicDigit") &&
      !label.includes("left") &&
      !(label.includes("europeanDigit") && label.includes("arabicDigit"))
    );
  }

  return (
    first === "left" &&
    (last === "left" || last === "europeanDigit") &&
    !isRightToLeft(label)
  );
}

function directionOf(point: number): Direction {
  const text = String.fromCodePoint(point);
  return europeanDigit.test(text)
    ? "europeanDigit"
    : arabicDigit.test(text)
      ? "arabicDigit"
      : mark.test(text)
        ? "mark"
        : right.test(text)
          ? "right"
          : left.test(text)
            ? "left"
            : "neutral";
}
