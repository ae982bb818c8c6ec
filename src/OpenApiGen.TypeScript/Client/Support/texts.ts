import type { JsonForm, ResponseHeader, Shape } from "./operation.js";
import { isJson } from "./operation.js";

/** The value that a header of an answer stands for. */
export function headerValue(
  text: string,
  header: ResponseHeader,
  json: JsonForm,
): unknown {
  if (typeof header !== "object" || !("of" in header))
    return valueOf(text, header, false);

  return header.content !== undefined && isJson(header.content)
    ? json.parse(text, header.of)
    : valueOf(text, header.of, header.explode === true);
}

/** The value that text stands for: of style simple where it is a list or has properties. */
export function valueOf(text: string, shape: Shape, explode: boolean): unknown {
  switch (shape) {
    case "string":
    case "any":
      return text;
    case "number":
    case "bigint":
    case "boolean":
      return scalarOf(text.trim(), shape);
  }

  if ("anyOf" in shape) return anyOf(text, shape.anyOf, explode);
  if ("items" in shape)
    return text.trim() === ""
      ? []
      : text.split(",").map((item) => valueOf(item.trim(), shape.items, false));

  return "properties" in shape ? objectOf(text, shape, explode) : text;
}

function scalarOf(text: string, type: "number" | "bigint" | "boolean") {
  if (type === "boolean" && (text === "true" || text === "false"))
    return text === "true";

  if (type === "bigint" && /^-?[0-9]+$/.test(text)) return BigInt(text);
  if (type === "number" && text !== "" && Number.isFinite(Number(text)))
    return Number(text);

  throw new SyntaxError(`'${text}' is no ${type}.`);
}

/** What text stands for first; text itself stands for anything. */
function anyOf(
  text: string,
  shapes: readonly Shape[],
  explode: boolean,
): unknown {
  for (const shape of shapes) {
    if (shape === "string" || shape === "any") continue;
    try {
      return valueOf(text, shape, explode);
    } catch {
      // The next one may do.
    }
  }

  return text;
}

function objectOf(
  text: string,
  shape: Extract<Shape, { properties: unknown }>,
  explode: boolean,
): Record<string, unknown> {
  const parts = text.split(",").map((p) => p.trim());
  const value: Record<string, unknown> = {};
  const add = (name: string, part: string) => {
    const own = Object.hasOwn(shape.properties, name)
      ? shape.properties[name]
      : shape.rest;

    // A property called __proto__ is data, too.
    Object.defineProperty(value, name, {
      value: valueOf(part, own ?? "string", false),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  };

  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? "";
    const equals = part.indexOf("=");
    if (explode && equals >= 0)
      add(part.slice(0, equals), part.slice(equals + 1));
    else if (!explode && i + 1 < parts.length) add(part, parts[++i] ?? "");
  }

  return value;
}
