import { formatFault } from "./format-faults.js";
import { report, type Payload } from "./issues.js";
import { patternOf } from "./patterns.js";
import { lengthOf, tooLong, tooShort } from "./string-length.js";

/** A check of strings, for `z.string().check(…)`. */
export type StringCheck = (payload: Payload & { value: string }) => void;

/** Demands a least number of Unicode code points. */
export function minLength(least: number): StringCheck {
  return (payload) => {
    // Code points are at most as many as UTF-16 units and at least half of them: most strings need no counting.
    if (payload.value.length < least * 2) {
      const length = lengthOf(payload.value);
      if (length < least) {
        report(payload, "minLength", tooShort(least, length));
      }
    }
  };
}

/** Allows a largest number of Unicode code points. */
export function maxLength(most: number): StringCheck {
  return (payload) => {
    if (payload.value.length > most) {
      const length = lengthOf(payload.value);
      if (length > most) {
        report(payload, "maxLength", tooLong(most, length));
      }
    }
  };
}

/** Demands a match somewhere in the string. */
export function pattern(source: string): StringCheck {
  const message = `must match the pattern ${source}`;
  const expression = patternOf(source);
  return (payload) => {
    if (expression?.test(payload.value) === false) {
      report(payload, "pattern", message);
    }
  };
}

/** Demands a format, as the typed readers of the runtime library for .NET do; one that is unknown demands nothing. */
export function format(name: string): StringCheck {
  return (payload) => {
    const fault = formatFault(name, payload.value);
    if (fault !== undefined) {
      report(payload, "format", fault);
    }
  };
}
