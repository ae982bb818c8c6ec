export { maxItems, minItems, type ArrayCheck } from "./array-keywords.js";
export { checked, json, typed, type DefinitionsOrThunk } from "./checked.js";
export { withDefault } from "./defaults.js";
export { evaluator, type Evaluator } from "./evaluate.js";
export { formatFault } from "./format-faults.js";
export { formats } from "./formats.js";
export { int64, uint64 } from "./int64.js";
export { keywordOf, type AnyIssue } from "./issue-keywords.js";
export type {
  Definitions,
  JsonSchema,
  JsonSchemaObject,
} from "./json-schema.js";
export {
  decimal,
  intFormat,
  single,
  type IntFormat,
} from "./number-formats.js";
export {
  exclusiveMaximum,
  exclusiveMinimum,
  maximum,
  minimum,
  multipleOf,
  type NumberCheck,
} from "./number-keywords.js";
export { reporting } from "./reporting.js";
export type { SchemaViolation } from "./schema-run.js";
export {
  format,
  maxLength,
  minLength,
  pattern,
  type StringCheck,
} from "./string-keywords.js";
export {
  anyOf,
  byDiscriminator,
  oneOf,
  type Branch,
  type Branches,
  type BranchOutput,
} from "./unions.js";
export { violationsOf } from "./violations.js";
