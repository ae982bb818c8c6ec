import {
  encode,
  encodeUnreserved,
  entriesOf,
  isObject,
  isPresent,
  textOf,
} from "./encoding.js";
import type { Field, JsonForm, Parameter, Style } from "./operation.js";
import { essenceOf, isJson } from "./operation.js";

/** How the parts of a value are written. */
interface Writing {
  readonly style: Style;
  readonly explode: boolean;
  /** Between parts that are not apart. */
  readonly separator: string;
  /** Encodes a value. */
  readonly value: (value: unknown) => string;
  /** Encodes a name. */
  readonly name: (text: string) => string;
}

/** Ends the value of a parameter in a query, or is not allowed there; a plus sign would arrive as a space. */
const endsQuery = /[#&[\]+]/g;

/** Ends a segment of a path, or is not allowed there. */
const endsSegment = /[/?#[\]]/g;

const separators: { readonly [style in Style]?: string } = {
  spaceDelimited: " ",
  pipeDelimited: "|",
  tabDelimited: "\t",
};

/** A parameter's text in a path. */
export function pathText(
  parameter: Parameter,
  value: unknown,
  json: JsonForm,
): string {
  if (parameter.content !== undefined)
    return encode(documentText(parameter.content, value, json));

  const writing = writingOf(parameter, "simple", json, endsSegment);
  const { explode, name, value: text } = writing;
  switch (writing.style) {
    case "label":
      return "." + joined(value, writing, explode ? "." : ",");
    case "matrix":
      if (!explode || !(Array.isArray(value) || isObject(value)))
        return matrix(name(parameter.name), joined(value, writing, ","));

      // RFC 6570 would leave out the equals sign of an empty property, too; but few read that.
      return pairsOf(parameter.name, value, writing)
        .map(([n, v]) => (isObject(value) ? `;${n}=${v}` : matrix(n, v)))
        .join("");
    default:
      return isObject(value) || Array.isArray(value)
        ? joined(value, writing, writing.separator)
        : text(value);
  }
}

/** A parameter's pairs in a query: `name=value`. */
export function queryPairs(
  parameter: Parameter,
  value: unknown,
  json: JsonForm,
): string[] {
  if (!isPresent(value)) return [];
  if (parameter.content !== undefined) {
    const text = documentText(parameter.content, value, json);
    return [`${encode(parameter.name)}=${encode(text)}`];
  }

  const writing = writingOf(parameter, "form", json, endsQuery);
  const pairs =
    writing.style === "deepObject" && isObject(value)
      ? deepPairs(writing.name(parameter.name), value, writing)
      : pairsOf(parameter.name, value, writing);
  return pairs.map(([n, v]) => `${n}=${v}`);
}

/** The query string that is a parameter. */
export function queryStringText(
  parameter: Parameter,
  value: unknown,
  json: JsonForm,
): string {
  const type = parameter.content ?? "application/x-www-form-urlencoded";
  return essenceOf(type) === "application/x-www-form-urlencoded" &&
    isObject(value)
    ? formPairs(value, {}, json).join("&")
    : encode(documentText(type, value, json));
}

/** A parameter's text in a header; undefined where it is left out. Nothing is encoded there, as nobody would decode it. */
export function headerText(
  parameter: Parameter,
  value: unknown,
  json: JsonForm,
): string | undefined {
  if (!isPresent(value)) return undefined;
  if (parameter.content !== undefined)
    return documentText(parameter.content, value, json).replace(
      /[\u007f-\uffff]/g,
      (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"),
    );

  const writing = rawWritingOf(parameter, "simple", json);
  return joined(value, writing, writing.separator);
}

/** A parameter's part of the header Cookie; undefined where it is left out. */
export function cookieText(
  parameter: Parameter,
  value: unknown,
  json: JsonForm,
): string | undefined {
  if (!isPresent(value)) return undefined;
  if (parameter.content !== undefined)
    return `${parameter.name}=${encode(documentText(parameter.content, value, json))}`;

  const writing =
    parameter.style === "cookie"
      ? rawWritingOf(parameter, "cookie", json)
      : writingOf(parameter, "form", json, /[#&;,[\]+]/g);
  const pairs = pairsOf(parameter.name, value, writing);
  return pairs.length === 0
    ? undefined
    : pairs
        .map(([n, v]) => `${n}=${v}`)
        .join(writing.style === "cookie" ? "; " : "&");
}

/** The pairs of a form. */
export function formPairs(
  form: Record<string, unknown>,
  fields: Readonly<Record<string, Field>>,
  json: JsonForm,
): string[] {
  return entriesOf(form).flatMap(([name, value]) => {
    const { style, explode, allowReserved, type } = fields[name] ?? {};
    const isStyled =
      style !== undefined || explode !== undefined || allowReserved === true;

    // What has properties is a document, unless the contract gives it a style.
    const isDocument =
      !isStyled && (type === undefined ? isObject(value) : isJson(type));
    return queryPairs(
      {
        name,
        ...(style === undefined ? {} : { style }),
        ...(explode === undefined ? {} : { explode }),
        ...(allowReserved === true ? { allowReserved } : {}),
        ...(isDocument ? { content: "application/json" } : {}),
      },
      value,
      json,
    );
  });
}

function documentText(
  mediaType: string,
  value: unknown,
  json: JsonForm,
): string {
  return isJson(mediaType) ? json.stringify(value) : textOf(value, json);
}

function writingOf(
  parameter: Parameter,
  standard: Style,
  json: JsonForm,
  ends: RegExp,
): Writing {
  const style = parameter.style ?? standard;
  return {
    style,
    explode: parameter.explode ?? style === "form",
    separator: encodeURIComponent(separators[style] ?? "") || ",",
    value: (value) => {
      const text = textOf(value, json);
      return parameter.allowReserved === true
        ? encodeUnreserved(text, ends)
        : encode(text);
    },
    name: encode,
  };
}

function rawWritingOf(
  parameter: Parameter,
  standard: Style,
  json: JsonForm,
): Writing {
  const style = parameter.style ?? standard;
  return {
    style,
    explode: parameter.explode ?? style === "cookie",
    separator: separators[style] ?? ",",
    value: (value) => textOf(value, json),
    name: (name) => name,
  };
}

/** A value as one text: items, or names and values, one behind the other. */
function joined(value: unknown, writing: Writing, separator: string): string {
  if (Array.isArray(value))
    return value.filter(isPresent).map(writing.value).join(separator);

  if (!isObject(value)) return writing.value(value);

  const between = writing.explode ? "=" : separator;
  return entriesOf(value)
    .map(([n, v]) => writing.name(n) + between + writing.value(v))
    .join(separator);
}

/** Names and values, encoded. What is empty has none, as styles cannot tell it from what is absent. */
function pairsOf(
  name: string,
  value: unknown,
  writing: Writing,
): [string, string][] {
  if (Array.isArray(value)) {
    const items = (value as unknown[]).filter(isPresent);
    if (items.length === 0) return [];
    const key = writing.name(name);
    return writing.explode || writing.style === "deepObject"
      ? items.map((item) => [key, writing.value(item)])
      : [[key, joined(items, writing, writing.separator)]];
  }

  if (!isObject(value)) return [[writing.name(name), writing.value(value)]];

  const entries = entriesOf(value);
  if (entries.length === 0) return [];
  return writing.explode
    ? entries.flatMap(([n, v]) =>
        Array.isArray(v)
          ? pairsOf(n, v, writing)
          : [[writing.name(n), writing.value(v)] as [string, string]],
      )
    : [[writing.name(name), joined(value, writing, writing.separator)]];
}

/** Pairs of style deepObject, whose names have brackets; lists repeat theirs. */
function deepPairs(
  key: string,
  value: Record<string, unknown>,
  writing: Writing,
): [string, string][] {
  return entriesOf(value).flatMap(([name, inner]): [string, string][] => {
    const innerKey = `${key}%5B${writing.name(name)}%5D`;
    if (isObject(inner)) return deepPairs(innerKey, inner, writing);
    return Array.isArray(inner)
      ? inner.filter(isPresent).map((item) => [innerKey, writing.value(item)])
      : [[innerKey, writing.value(inner)]];
  });
}

/** A part of style matrix, which has no equals sign where there is no value. */
function matrix(name: string, value: string): string {
  return value === "" ? `;${name}` : `;${name}=${value}`;
}
