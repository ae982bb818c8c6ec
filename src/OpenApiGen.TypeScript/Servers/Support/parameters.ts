/** Reads the parameters of a request. */

import type { IncomingMessage } from "node:http";

import { decodePairs, decodeSingle, type Decoded } from "./decoding.js";
import type { Violation } from "./errors.js";
import { formValue } from "./forms.js";
import { headerLines } from "./header-lines.js";
import { put } from "./objects.js";
import { Pairs } from "./pairs.js";
import { withSlashes, type Target } from "./paths.js";
import { token } from "./pointers.js";
import type { OperationRules, ParameterRules } from "./rules.js";
import { shapeOf, type TextShape } from "./shapes.js";
import type { Template } from "./templates.js";

/** The keys of requests that hold parameters. */
export type ParameterGroup = "path" | "query" | "headers" | "cookies";

/** Parameters with their values, and what is wrong with those that have none. */
export interface Parameters {
  readonly values: Readonly<Record<ParameterGroup, object>>;
  readonly violations: readonly Violation[];
  /** Fields of parameters of which all has been said. */
  readonly refused: ReadonlySet<string>;
}

const groups: Readonly<Record<ParameterRules["in"], ParameterGroup>> = {
  path: "path",
  query: "query",
  querystring: "query",
  header: "headers",
  cookie: "cookies",
};

/** What violations call each group. */
export const placeNames: Readonly<Record<string, string>> = {
  path: "path",
  query: "query",
  headers: "header",
  cookies: "cookie",
};

/** Reads all parameters of an operation. */
export function readParameters(
  rules: OperationRules,
  template: Template,
  target: Target,
  request: IncomingMessage,
): Parameters {
  const reader = new ParameterReader(rules, template, target, request);
  const values = { path: {}, query: {}, headers: {}, cookies: {} };
  const violations: Violation[] = [];
  const refused = new Set<string>();
  for (const parameter of rules.parameters ?? []) {
    const group = groups[parameter.in];
    const field = (placeNames[group] ?? group) + token(parameter.name);
    const decoded = reader.read(parameter);
    if (decoded.outcome === "value") {
      put(values[group], parameter.name, decoded.value);
      for (const path of decoded.duplicates) {
        violations.push({
          field: field + path,
          code: "duplicate",
          message: "must not appear twice",
        });
      }
      continue;
    }
    const problem = problemOf(parameter, decoded.outcome);
    if (problem !== undefined) {
      refused.add(field);
      violations.push({ field, ...problem });
    }
  }
  for (const problem of reader.problems) {
    violations.push(problem);
  }
  return { values, violations, refused };
}

function problemOf(
  parameter: ParameterRules,
  outcome: Exclude<Decoded["outcome"], "value">,
): Omit<Violation, "field"> | undefined {
  switch (outcome) {
    case "malformed":
      return {
        code: "style",
        message: `must be written in style ${parameter.style.toLowerCase()}`,
      };
    case "repeated":
      return { code: "duplicate", message: "must not appear twice" };
    case "notJson":
      return { code: "json", message: "is not valid JSON" };
    case "notText":
      return {
        code: "charset",
        message: "is not percent-encoded text in UTF-8",
      };
    case "absent":
      return parameter.required
        ? { code: "required", message: "is required" }
        : undefined;
  }
}

type Decodable = Omit<ParameterRules, "shape"> & {
  readonly shape: TextShape;
};

class ParameterReader {
  /** What is wrong with fields of a query that is one form. */
  readonly problems: Violation[] = [];
  readonly #template: Template;
  readonly #target: Target;
  readonly #request: IncomingMessage;
  readonly #isClaimed: (name: string) => boolean;
  #query: Pairs | undefined;

  constructor(
    rules: OperationRules,
    template: Template,
    target: Target,
    request: IncomingMessage,
  ) {
    this.#template = template;
    this.#target = target;
    this.#request = request;
    const claimed = new Set(
      (rules.parameters ?? [])
        .filter((p) => p.in === "query" || p.in === "cookie")
        .map((p) => p.name),
    );
    this.#isClaimed = (name) => claimed.has(name);
  }

  read(parameter: ParameterRules): Decoded {
    if (parameter.allowEmpty && this.#isEmpty(parameter.name)) {
      return { outcome: "absent" };
    }
    const rules = { ...parameter, shape: shapeOf(parameter.shape) };
    switch (parameter.in) {
      case "path":
        return this.#path(rules);
      case "header":
        return this.#header(rules);
      case "cookie":
        return this.#cookie(rules);
      case "querystring":
        return this.#queryString(rules);
      case "query":
        return decodePairs(rules, this.#pairs(), "form", this.#isClaimed);
    }
  }

  #path(rules: Decodable): Decoded {
    const place = this.#template.placeOf(rules.name);
    const raw = place && this.#target.rawSegments[place.segment];
    if (place?.isWhole && raw !== undefined) {
      return decodeSingle(rules, raw, "percent");
    }
    const text = this.#template.valueOf(rules.name, this.#target.segments);
    return text === undefined
      ? { outcome: "absent" }
      : decodeSingle(rules, withSlashes(text), "verbatim");
  }

  #header(rules: Decodable): Decoded {
    const lines = headerLines(this.#request, rules.name);
    // Several lines are one list (RFC 9110, section 5.3), and no single value.
    if (lines.length > 1 && rules.shape.isScalar) {
      return { outcome: "repeated" };
    }
    return lines.length === 0
      ? { outcome: "absent" }
      : decodeSingle(rules, lines.join(",").trim(), "header");
  }

  #cookie(rules: Decodable): Decoded {
    // Style form joins what is exploded by ampersands, even here; what else has one in its value is left alone.
    const isJoined =
      rules.style === "form" && rules.explode && !rules.shape.isScalar;
    const cookies = Pairs.fromCookies(
      headerLines(this.#request, "cookie"),
      isJoined ? /[;&]/ : /;/,
    );
    return decodePairs(
      rules,
      cookies,
      rules.style === "cookie" ? "verbatim" : "percent",
      this.#isClaimed,
    );
  }

  /** OpenAPI 3.2: the whole query is one value, JSON or a form. */
  #queryString(rules: Decodable): Decoded {
    const { query } = this.#target;
    if (query === "") {
      return { outcome: "absent" };
    }
    if (rules.style === "json") {
      return decodeSingle(rules, query, "percent");
    }
    const form = formValue(Pairs.fromQuery(query), rules.shape, []);
    for (const problem of form.problems) {
      this.problems.push({
        ...problem,
        field: `query${token(rules.name)}${problem.field}`,
      });
    }
    return { outcome: "value", value: form.value, duplicates: [] };
  }

  #pairs(): Pairs {
    return (this.#query ??= Pairs.fromQuery(this.#target.query));
  }

  #isEmpty(name: string): boolean {
    const found = this.#pairs().named(name);
    return found.length === 1 && found[0]?.raw === "";
  }
}
