import { report, type Payload } from "./issues.js";
import { numberLimit, type NumberKeyword } from "./number-limits.js";

/** A check of numbers, for `z.number().check(…)`, `z.int().check(…)` and `int64().check(…)`. */
export type NumberCheck = (
  payload: Payload & { value: number | bigint },
) => void;

/** Limits numbers to those that are not less than one as JSON spells it. */
export const minimum = limit("minimum");

/** Limits numbers to those that are not greater than one as JSON spells it. */
export const maximum = limit("maximum");

/** Limits numbers to those that are greater than one as JSON spells it. */
export const exclusiveMinimum = limit("exclusiveMinimum");

/** Limits numbers to those that are less than one as JSON spells it. */
export const exclusiveMaximum = limit("exclusiveMaximum");

/** Limits numbers to whole multiples of one as JSON spells it; 0.3 is a multiple of 0.1, as it is for everybody but a double. */
export const multipleOf = limit("multipleOf");

function limit(keyword: NumberKeyword): (text: string) => NumberCheck {
  return (text) => {
    const { message, allows } = numberLimit(keyword, text);
    return (payload) => {
      if (!allows(payload.value)) {
        report(payload, keyword, message);
      }
    };
  };
}
