/** Values that have several parts in one text, with something between them. */

import { token } from "./pointers.js";
import type { TextStyle } from "./rules.js";
import type { TextShape } from "./shapes.js";
import type { Values } from "./values.js";

/** Thrown where text is no value; decoding catches it. */
export class Refusal extends Error {
  readonly outcome: "absent" | "malformed" | "repeated" | "notJson";

  constructor(outcome: "absent" | "malformed" | "repeated" | "notJson") {
    super(outcome);
    this.outcome = outcome;
  }
}

/** What stands between the values of a style. */
export function delimiterOf(style: TextStyle): string {
  switch (style) {
    case "spaceDelimited":
      return " ";
    case "pipeDelimited":
      return "|";
    case "tabDelimited":
      return "\t";
    default:
      return ",";
  }
}

/** Style matrix: `;n=a;n=b`. */
export function matrix(
  values: Values,
  rules: {
    readonly name: string;
    readonly explode: boolean;
    readonly shape: TextShape;
  },
  raw: string,
): unknown {
  const { shape, name } = rules;
  if (!raw.startsWith(";")) {
    throw new Refusal("malformed");
  }
  const rest = raw.slice(1);
  if (rules.explode && shape.isObject) {
    return delimited(values, shape, rest, ";", true);
  }
  const prefix = `${name}=`;
  const { item } = shape;
  if (rules.explode && item) {
    return rest.split(";").map((part, index) => {
      // An empty value may come without an equals sign (RFC 6570, section 3.2.7).
      if (!part.startsWith(prefix) && part !== name) {
        throw new Refusal("malformed");
      }
      return values.within(token(index), () =>
        values.value(values.decode(part.slice(prefix.length)), item),
      );
    });
  }
  if (rest === name) {
    return delimited(values, shape, "", ",", false);
  }
  if (!rest.startsWith(prefix)) {
    throw new Refusal("malformed");
  }
  return delimited(values, shape, rest.slice(prefix.length), ",", false);
}

/** A scalar, a delimited list, or delimited names and values. */
export function delimited(
  values: Values,
  shape: TextShape,
  raw: string,
  delimiter: string,
  explode: boolean,
): unknown {
  if (shape.isScalar) {
    return values.value(values.decode(raw), shape);
  }
  const isFirst = decodesFirst(values, shape, raw, delimiter, explode);
  const text = isFirst ? values.decode(raw) : raw;
  const parts = text === "" ? [] : text.split(delimiter);
  const decode = isFirst
    ? (part: string): string => part
    : (part: string): string => values.decode(part);

  const isPaired = explode
    ? parts.every((part) => part.includes("="))
    : parts.length % 2 === 0;
  if (shape.isObject && isPaired && (!shape.isArray || parts.length > 0)) {
    return members(values, shape, parts, explode, decode);
  }
  const { item } = shape;
  if (item && (parts.length !== 1 || !shape.hasScalars)) {
    return parts.map((part, index) =>
      values.within(token(index), () => values.value(decode(part), item)),
    );
  }
  if (!shape.hasScalars) {
    throw new Refusal("malformed");
  }
  return values.value(values.decode(raw), shape);
}

/**
 * An encoded delimiter belongs to a value, unless values can have none, or it cannot travel otherwise: spaces and tabs never can, bars
 * often do. An object has one at least, so a client that encodes everything has encoded that, too.
 */
function decodesFirst(
  values: Values,
  shape: TextShape,
  raw: string,
  delimiter: string,
  explode: boolean,
): boolean {
  const { item } = shape;
  return (
    values.isPercentEncoded &&
    (delimiter === " " ||
      delimiter === "\t" ||
      (shape.isObject &&
        !item &&
        !shape.hasScalars &&
        !explode &&
        !raw.includes(delimiter)) ||
      (delimiter === "|" && !raw.includes("|")) ||
      (item !== undefined && !item.scalars.has("string")))
  );
}

/** Names and values, joined by an equals sign or one after the other. */
function members(
  values: Values,
  shape: TextShape,
  parts: readonly string[],
  areJoined: boolean,
  decode: (part: string) => string,
): object {
  const object = {};
  for (let i = 0; i < parts.length; i += areJoined ? 1 : 2) {
    const part = parts[i] ?? "";
    const equals = areJoined ? part.indexOf("=") : part.length;
    const name = decode(part.slice(0, equals));
    const value = decode(
      areJoined ? part.slice(equals + 1) : (parts[i + 1] ?? ""),
    );
    values.member(object, name, () =>
      values.value(value, shape.property(name)),
    );
  }
  return object;
}
