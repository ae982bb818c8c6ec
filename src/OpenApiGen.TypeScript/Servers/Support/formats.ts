/** Formats of strings. Those of zod differ from the standards that contracts mean, and from what other services of a contract accept. */

import { isIPv4, isIPv6 } from "node:net";

import { z, type core } from "zod";

import { isDate, isDateTime, isTime } from "./timestamps.js";
import { isUri, isUriReference } from "./uris.js";

const checks = {
  email: isEmail,
  hostname: isHostname,
  ipv4: isIPv4,
  ipv6: isIpv6,
  uuid: (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  date: isDate,
  time: isTime,
  "date-time": isDateTime,
  // As far as a duration has a fixed length, with or without gaps between its units, as Java and .NET write it.
  duration: (text) =>
    /^P(?:\d+W|(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/.test(
      text,
    ),
  uri: isUri,
  "uri-reference": isUriReference,
  "json-pointer": (text) => /^(?:\/(?:[^~/]|~[01])*)*$/.test(text),
  "relative-json-pointer": (text) =>
    /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/.test(text),
  "ecma-regex": isRegex,
  byte: (text) =>
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(
      text.replace(/[ \t\r\n]/g, ""),
    ),
  base64url: (text) =>
    /^[A-Za-z0-9_-]*={0,2}$/.test(text) &&
    text.replace(/=+$/, "").length % 4 !== 1,
} satisfies Readonly<Record<string, (text: string) => boolean>>;

/** A format that is checked; what zod calls `regex` is a pattern, so the format has another name here. */
export type FormatName = keyof typeof checks;

/** Checks that a string has a format of JSON Schema or of the OpenAPI registry: `z.string().check(format("email"))`. */
export function format(name: FormatName): core.$ZodCheck<string> {
  return z.stringFormat(name, checks[name]);
}

const atom = "[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+";
const mailbox = new RegExp(
  `^(${atom}(?:\\.${atom})*|"(?:[ !#-\\[\\]-~]|\\\\[ -~])*")@(.+)$`,
  "s",
);

/** The Mailbox of RFC 5321, section 4.1.2. */
function isEmail(text: string): boolean {
  const [, local = "", domain = ""] = mailbox.exec(text) ?? [];
  if (domain === "" || text.length > 254 || local.length > 64) {
    return false;
  }
  const literal = /^\[(.*)\]$/s.exec(domain)?.[1];
  if (literal === undefined) {
    return isHostname(domain);
  }
  return /^IPv6:/i.test(literal) ? isIpv6(literal.slice(5)) : isIPv4(literal);
}

/** A name of RFC 1123, section 2.1. */
function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text
      .split(".")
      .every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label))
  );
}

/** An address of RFC 4291, section 2.2, without a zone. */
function isIpv6(text: string): boolean {
  return isIPv6(text) && !text.includes("%");
}

/** A regular expression of ECMA-262. */
function isRegex(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
