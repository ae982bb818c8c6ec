/** Puts together what a handler gets of a request. */

import type { IncomingMessage } from "node:http";

import type { Body } from "./body.js";
import { invalid, type Violation } from "./errors.js";
import { placeNames, readParameters } from "./parameters.js";
import type { Target } from "./paths.js";
import { pointer } from "./pointers.js";
import type { OperationRules } from "./rules.js";
import type { Template } from "./templates.js";
import { judge } from "./validation.js";

/** The request as its handler gets it. Throws everything that is wrong with it. */
export function requestOf(
  rules: OperationRules,
  template: Template,
  target: Target,
  request: IncomingMessage,
  body: Body | undefined,
): object {
  const violations: Violation[] = [];
  const result: Record<string, unknown> = {};
  if (rules.parameters) {
    const parameters = readParameters(rules, template, target, request);
    violations.push(...parameters.violations);
    const judged =
      rules.parameterSchema &&
      judge(rules.parameterSchema, parameters.values, parameterField);
    Object.assign(
      result,
      judged && "value" in judged ? judged.value : parameters.values,
    );
    for (const violation of judged?.violations ?? []) {
      if (!parameters.refused.has(violation.field)) {
        violations.push(violation);
      }
    }
  }
  if (body !== undefined) {
    // What is wrong with the whole says nothing of its parts.
    const isWhole = body.problems.some((problem) => problem.field === "");
    const judged =
      isWhole || body.rules.schema === undefined
        ? undefined
        : judge(body.rules.schema, body.value);
    violations.push(...merge(body.problems, judged?.violations ?? []));
    result["body"] = judged && "value" in judged ? judged.value : body.value;
    if ((rules.bodies?.length ?? 0) > 1) {
      result["contentType"] = body.rules.mediaType;
    }
  }
  if (violations.length > 0) {
    throw invalid(violations);
  }
  return result;
}

/** Codes of values that are passed over: nothing within them was meant to be anything. */
const passedOver = new Set([
  "type",
  "additionalProperties",
  "anyOf",
  "oneOf",
  "discriminator",
]);

/** What was found while a body was received, and what its schema says of it. */
function merge(
  problems: readonly Violation[],
  violations: readonly Violation[],
): Violation[] {
  const known = new Set(problems.map((problem) => problem.field));
  const ends = violations.filter(({ code }) => passedOver.has(code));
  return [
    ...problems.filter(
      ({ field }) => !ends.some((end) => field.startsWith(`${end.field}/`)),
    ),
    // Fields that could not be read are not missing.
    ...violations.filter(
      ({ field, code }) => code !== "required" || !known.has(field),
    ),
  ];
}

function parameterField(path: readonly PropertyKey[]): string {
  const [group = "", ...rest] = path;
  return (placeNames[String(group)] ?? String(group)) + pointer(rest);
}
