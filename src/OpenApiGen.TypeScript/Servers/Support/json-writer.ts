/** Writes JSON, whole numbers beyond 2^53 included. */

import { randomUUID } from "node:crypto";

/** Marks what is to stand without quotes; nobody can know it, so no text can look like it. */
const mark = `int64:${randomUUID()}:`;

const marked = new RegExp(`"${mark}(-?[0-9]+)"`, "g");

/** A value as JSON; undefined members are left out. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // JSON.stringify refuses a bigint, and so costs nothing where there is none.
    if (!hasBigInt(value)) {
      throw error;
    }
  }
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === "bigint" ? `${mark}${member}` : member,
  ).replace(marked, "$1");
}

/** True where a bigint is somewhere in a value. A value that contains itself has been refused before. */
export function hasBigInt(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null || depth > 1000) {
    return typeof value === "bigint";
  }
  return Object.values(value).some((member) => hasBigInt(member, depth + 1));
}
