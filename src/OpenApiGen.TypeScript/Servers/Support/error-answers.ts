/** Turns errors into what is sent. */

import { STATUS_CODES } from "node:http";

import { documentedOf, type Answer } from "./answers.js";
import type { ContractError } from "./errors.js";
import type { Settings } from "./options.js";
import type { OperationRules } from "./rules.js";

/** The answer of an error, in the form that the operation documents, or else the service has. */
export function errorAnswer(
  error: ContractError,
  requestId: string,
  settings: Settings,
  rules?: OperationRules,
): Answer {
  const isProblem =
    settings.errorFormat === "problem" ||
    (rules !== undefined && documentsProblem(rules, error.status));
  const body = isProblem
    ? problem(error, requestId)
    : envelope(error, requestId);
  return {
    status: error.status,
    headers: {
      ...error.headers,
      "Content-Type": isProblem
        ? "application/problem+json"
        : "application/json",
    },
    body: careful(JSON.stringify(body)),
  };
}

function documentsProblem(rules: OperationRules, status: number): boolean {
  return (documentedOf(rules, status) ?? []).some(({ mediaType }) =>
    mediaType.startsWith("application/problem+json"),
  );
}

function envelope(error: ContractError, requestId: string): object {
  const { code, message, violations } = error;
  return {
    error: { code, message, details: violations },
    meta: { requestId },
  };
}

function problem(error: ContractError, requestId: string): object {
  const errors = error.violations.map(({ field, code, message }) => ({
    field,
    code,
    detail: message,
  }));
  return {
    type: "about:blank",
    title: STATUS_CODES[error.status] ?? "",
    status: error.status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** Fields repeat what a client calls things: nothing of it may look like a page. */
function careful(json: string): string {
  return json.replace(
    /[<>&]/g,
    (c) => `\\u00${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
