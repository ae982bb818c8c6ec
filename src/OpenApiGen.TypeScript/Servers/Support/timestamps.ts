/** Dates and times of RFC 3339. */

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const minutesPerDay = 24 * 60;

interface Day {
  readonly date: number;
  readonly last: number;
}

/** A full-date such as 2026-01-31. */
export function isDate(text: string): boolean {
  return dayOf(text) !== undefined;
}

/** A full-time such as 12:00:00Z. */
export function isTime(text: string): boolean {
  return isClock(text, undefined);
}

/** A date-time such as 2026-01-31T12:00:00Z. */
export function isDateTime(text: string): boolean {
  const day = dayOf(text.slice(0, 10));
  return (
    day !== undefined &&
    /^[Tt]$/.test(text[10] ?? "") &&
    isClock(text.slice(11), day)
  );
}

function dayOf(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null || text.length !== 10) {
    return undefined;
  }
  const [year = 0, month = 0, date = 0] = match.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (days[month - 1] ?? 0);
  return date >= 1 && date <= last ? { date, last } : undefined;
}

function isClock(text: string, day: Day | undefined): boolean {
  const match =
    /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/.exec(
      text,
    );
  if (match === null) {
    return false;
  }
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(Number);
  const [offsetHour, offsetMinute] = [
    Number(match[5] ?? 0),
    Number(match[6] ?? 0),
  ];
  if (
    hour > 23 ||
    minute > 59 ||
    second > 60 ||
    offsetHour > 23 ||
    offsetMinute > 59
  ) {
    return false;
  }
  if (second < 60) {
    return true;
  }
  // Leap seconds end a UTC day, and of months the last one (RFC 3339, section 5.7).
  const offset = (offsetHour * 60 + offsetMinute) * (match[4] === "-" ? -1 : 1);
  const utc = hour * 60 + minute - offset;
  if ((utc + minutesPerDay) % minutesPerDay !== minutesPerDay - 1) {
    return false;
  }
  return (
    day === undefined ||
    (utc < 0
      ? day.date === 1
      : day.date + (utc >= minutesPerDay ? 1 : 0) === day.last)
  );
}
