import { formatDemand } from "./format-demands.js";
import { formats } from "./formats.js";
import type { SchemaNode } from "./schema-node.js";
import type { SchemaRun } from "./schema-run.js";
import { lengthOf, tooLong, tooShort } from "./string-length.js";
import { sizeOf } from "./work.js";

/** Judges a value by those that a schema lists. */
export function judgeValues(
  run: SchemaRun,
  value: unknown,
  node: SchemaNode,
  isLoud: boolean,
): boolean {
  if (node.enum === undefined && node.const === undefined) {
    return true;
  }

  if (typeof value === "object" && value !== null) {
    run.spend(sizeOf(value));
  }

  if (node.enum?.includes(value) === false) {
    return refuse(run, "enum", node.enum.message, isLoud);
  }

  return node.const?.includes(value) === false
    ? refuse(run, "const", node.const.message, isLoud)
    : true;
}

/** Judges a string by its length, its pattern and its format. */
export function judgeString(
  run: SchemaRun,
  text: string,
  node: SchemaNode,
  isLoud: boolean,
): boolean {
  const isFitting = judgeLength(run, text, node, isLoud);
  if (!isFitting && !isLoud) {
    return false;
  }

  const isMatch =
    node.pattern?.test(text) !== false ||
    refuse(
      run,
      "pattern",
      `must match the pattern ${node.patternSource}`,
      isLoud,
    );
  if (!isMatch && !isLoud) {
    return false;
  }

  const isFormed =
    node.format === undefined ||
    formats[node.format]!(text) ||
    refuse(run, "format", formatDemand(node.format), isLoud);
  return isFitting && isMatch && isFormed;
}

/** Judges a number by its range and by what it has to be a multiple of. */
export function judgeNumber(
  run: SchemaRun,
  value: number | bigint,
  node: SchemaNode,
  isLoud: boolean,
): boolean {
  const broken = node.range.find((limit) => !limit.allows(value));
  if (broken !== undefined) {
    refuse(run, broken.keyword, broken.message, isLoud);
    if (!isLoud) {
      return false;
    }
  }

  const { multipleOf } = node;
  const isMultiple =
    multipleOf === undefined ||
    multipleOf.allows(value) ||
    refuse(run, multipleOf.keyword, multipleOf.message, isLoud);
  return isMultiple && broken === undefined;
}

function judgeLength(
  run: SchemaRun,
  text: string,
  { minLength, maxLength }: SchemaNode,
  isLoud: boolean,
): boolean {
  // Code points are at most as many as UTF-16 units and at least half of them: most strings need no counting.
  if (text.length <= maxLength && text.length >= minLength * 2) {
    return true;
  }

  const length = lengthOf(text);
  if (length < minLength) {
    return refuse(run, "minLength", tooShort(minLength, length), isLoud);
  }

  return length > maxLength
    ? refuse(run, "maxLength", tooLong(maxLength, length), isLoud)
    : true;
}

function refuse(
  run: SchemaRun,
  keyword: string,
  message: string,
  isLoud: boolean,
): false {
  if (isLoud) {
    run.report(keyword, message);
  }

  return false;
}
