import * as z from "zod";
import { report } from "./issues.js";

/** A check of arrays, for `z.array(…).check(…)`. */
export type ArrayCheck = z.core.$ZodCheck<readonly unknown[]>;

/** Demands a least number of items. */
export function minItems(least: number): ArrayCheck {
  return arrayCheck((payload) => {
    const { length } = payload.value;
    if (length < least) {
      report(
        payload,
        "minItems",
        least === 1
          ? "must not be empty"
          : `must have at least ${least} items, not ${length}`,
      );
    }
  });
}

/** Allows a largest number of items. */
export function maxItems(most: number): ArrayCheck {
  return arrayCheck((payload) => {
    const { length } = payload.value;
    if (length > most) {
      report(
        payload,
        "maxItems",
        `must have at most ${most} items, not ${length}`,
      );
    }
  });
}

function arrayCheck(
  judge: (payload: z.core.ParsePayload<readonly unknown[]>) => void,
): ArrayCheck {
  const check: ArrayCheck = new z.core.$ZodCheck({
    check: "custom",
    // Of other checks, zod runs none where an item is wrong.
    when: (payload) => Array.isArray(payload.value),
  });
  check._zod.check = judge;
  return check;
}
