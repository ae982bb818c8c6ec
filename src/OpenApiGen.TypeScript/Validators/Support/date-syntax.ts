const minutesPerDay = 24 * 60;
const dateForm = /^\d{4}-\d\d-\d\d$/;
const timeForm = /^\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?$/;
const edges = /^0000|^0001-01-01|^9999-12-31/;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

interface Clock {
  /** Minutes since midnight, local. */
  readonly minute: number;
  /** 0 to 59, or 60 for a leap second. */
  readonly second: number;
  /** Minutes by which local time is ahead of UTC; undefined where it has no offset. */
  readonly offset: number | undefined;
}

/** True for a full-date of RFC 3339 such as 2026-01-31. */
export function isDate(text: string): boolean {
  return readDate(text) !== undefined;
}

/** True for a full-time of RFC 3339 such as 12:00:00Z. */
export function isTime(text: string): boolean {
  const clock = readClock(text);
  return clock?.offset !== undefined && isOnTheClock(clock, undefined);
}

/** True for a partial-time of RFC 3339 such as 12:00:00; whether a leap second is one cannot be known, so there is none. */
export function isTimeLocal(text: string): boolean {
  const clock = readClock(text);
  return clock !== undefined && isLocal(clock);
}

/** True for a date-time of RFC 3339 such as 2026-01-31T12:00:00Z. */
export function isDateTime(text: string): boolean {
  const [day, clock] = readDateTime(text);
  return (
    day !== undefined && clock?.offset !== undefined && isOnTheClock(clock, day)
  );
}

/** True for a date-time without an offset. */
export function isDateTimeLocal(text: string): boolean {
  const [day, clock] = readDateTime(text);
  return day !== undefined && clock !== undefined && isLocal(clock);
}

/** True for a date-time whose instant is in the years 1 to 9999, which is what .NET has. */
export function isInYears(text: string): boolean {
  if (!edges.test(text)) {
    return true;
  }

  const [day, clock] = readDateTime(text);
  if (day === undefined || clock === undefined || day.year === 0) {
    return false;
  }

  const utc = clock.minute - (clock.offset ?? 0);
  return (
    !(utc < 0 && text.startsWith("0001-01-01")) &&
    !(utc >= minutesPerDay && text.startsWith("9999-12-31"))
  );
}

/** True for a date, or a date-time without an offset, that is not in the year 0, which .NET does not have. */
export function isLocalInYears(text: string): boolean {
  return !text.startsWith("0000");
}

function readDateTime(
  text: string,
): readonly [day: Day | undefined, clock: Clock | undefined] {
  return text[10] === "T" || text[10] === "t"
    ? [readDate(text.slice(0, 10)), readClock(text.slice(11))]
    : [undefined, undefined];
}

function readDate(text: string): Day | undefined {
  if (!dateForm.test(text)) {
    return undefined;
  }

  const day = {
    year: two(text, 0) * 100 + two(text, 2),
    month: two(text, 5),
    date: two(text, 8),
  };
  return day.month >= 1 &&
    day.month <= 12 &&
    day.date >= 1 &&
    day.date <= lastOfMonth(day)
    ? day
    : undefined;
}

function lastOfMonth({ year, month }: Day): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }

  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function readClock(text: string): Clock | undefined {
  if (!timeForm.test(text)) {
    return undefined;
  }

  const [hour, minute, second] = [two(text, 0), two(text, 3), two(text, 6)];
  const offset = readOffset(text);
  return hour > 23 || minute > 59 || second > 60 || offset === null
    ? undefined
    : { minute: hour * 60 + minute, second, offset };
}

/** The minutes at a time's end; undefined where it has none, null where they are too many. */
function readOffset(text: string): number | null | undefined {
  if (text.endsWith("Z") || text.endsWith("z")) {
    return 0;
  }

  const sign = text[text.length - 6];
  if (sign !== "+" && sign !== "-") {
    return undefined;
  }

  const hours = two(text, text.length - 5);
  const minutes = two(text, text.length - 2);
  const ahead = hours * 60 + minutes;
  return hours > 23 || minutes > 59 ? null : sign === "-" ? -ahead : ahead;
}

/** Two digits as a number. */
function two(text: string, index: number): number {
  return text.charCodeAt(index) * 10 + text.charCodeAt(index + 1) - 528;
}

function isLocal(clock: Clock): boolean {
  return clock.offset === undefined && clock.second < 60;
}

/** False for second 60 where no leap second can be: they end a UTC day, and of months the last one (RFC 3339 section 5.7). */
function isOnTheClock(clock: Clock, day: Day | undefined): boolean {
  if (clock.second < 60) {
    return true;
  }

  const utc = clock.minute - (clock.offset ?? 0);
  if ((utc + minutesPerDay) % minutesPerDay !== minutesPerDay - 1) {
    return false;
  }

  return (
    day === undefined ||
    (utc < 0
      ? day.date === 1
      : day.date + (utc >= minutesPerDay ? 1 : 0) === lastOfMonth(day))
  );
}
