import { isInYears, isLocalInYears } from "./date-syntax.js";
import { longestDuration, readDuration } from "./duration-syntax.js";
import { formatDemand } from "./format-demands.js";
import { formats } from "./formats.js";
import { isUsableUri } from "./uri-syntax.js";

/** Names under which contracts know a format as well. */
const aliases: Readonly<Record<string, string>> = { guid: "uuid", url: "uri" };

/** What the values of formats that are types in .NET have to be beyond their form. */
const demands: Readonly<Record<string, (text: string) => string | undefined>> =
  {
    date: years((text) => isLocalInYears(text)),
    "date-time": years(isInYears),
    "date-time-local": years(isLocalInYears),
    uri: usable("uri"),
    "uri-reference": usable("uri-reference"),
  };

/**
 * What is wrong with a string of a format, as the typed readers of the runtime library for .NET judge it: there is no year 0, and no duration
 * of a year.
 *
 * @returns Undefined where nothing is, and for formats that are unknown.
 */
export function formatFault(name: string, text: string): string | undefined {
  const known = Object.hasOwn(aliases, name) ? aliases[name]! : name;
  if (known === "duration") {
    return durationFault(text);
  }

  if (!Object.hasOwn(formats, known)) {
    return undefined;
  }

  return formats[known]!(text) ? demands[known]?.(text) : formatDemand(known);
}

function durationFault(text: string): string | undefined {
  const duration = readDuration(text, true);
  if (duration === undefined) {
    return formatDemand("duration");
  }

  if (!duration.isFixed) {
    return "must be a duration in weeks, days, hours, minutes and seconds, as years and months have no fixed length";
  }

  return duration.ticks > longestDuration
    ? "must be a duration of at most 10675199 days"
    : undefined;
}

function years(
  isInside: (text: string) => boolean,
): (text: string) => string | undefined {
  return (text) =>
    isInside(text) ? undefined : "must be in the years 1 to 9999";
}

function usable(name: string): (text: string) => string | undefined {
  return (text) => (isUsableUri(text) ? undefined : formatDemand(name));
}
