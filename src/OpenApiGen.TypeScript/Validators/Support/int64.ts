import type * as z from "zod";
import { factsOfTypes } from "./branch-facts.js";
import { report, reportType, type Payload } from "./issues.js";
import { rangeMessage, rangeOf, type IntFormat } from "./number-formats.js";
import { hasParser } from "./parser.js";
import { types } from "./schema-types.js";

/** Whole numbers of 64 bits as bigint; numbers are taken as long as they have every digit. */
export function int64(): z.ZodType<bigint> {
  return whole("int64");
}

/** Whole numbers of 64 bits without a sign as bigint; numbers are taken as long as they have every digit. */
export function uint64(): z.ZodType<bigint> {
  return whole("uint64");
}

function whole(format: IntFormat): z.ZodType<bigint> {
  const [least, most] = rangeOf(format);
  const isInRange = (value: number | bigint): boolean =>
    value >= least && value <= most;
  return hasParser<bigint>(
    (payload) => {
      const value = payload.value;
      if (
        typeof value === "bigint"
          ? isInRange(value)
          : Number.isSafeInteger(value) && isInRange(value as number)
      ) {
        payload.value = BigInt(value as number | bigint);
      } else {
        refuse(payload, format, isInRange);
      }

      return payload;
    },
    () => factsOfTypes(types.number),
  );
}

function refuse(
  payload: Payload,
  format: IntFormat,
  isInRange: (value: number | bigint) => boolean,
): void {
  const value = payload.value;
  if (typeof value !== "number" && typeof value !== "bigint") {
    reportType(payload, "bigint", "an integer");
  } else if (!isInRange(value)) {
    report(payload, "format", rangeMessage(format));
  } else if (Number.isInteger(value)) {
    // Which number was sent is not known any more.
    report(payload, "format", "must have no more than 53 bits, or be a bigint");
  } else {
    report(payload, "type", "must be an integer, not a fraction");
  }

  payload.aborted = true;
}
