import { isIpv4, isIpv6 } from "./address-syntax.js";
import { isBase64, isBase64Url } from "./base64-syntax.js";
import {
  isDate,
  isDateTime,
  isDateTimeLocal,
  isTime,
  isTimeLocal,
} from "./date-syntax.js";
import { isDuration, readDuration } from "./duration-syntax.js";
import { isEmail, isIdnEmail } from "./email-syntax.js";
import { isHostname, isIdnHostname } from "./host-syntax.js";
import { isJsonPointer, isRelativeJsonPointer } from "./pointer-syntax.js";
import { isRegex } from "./regex-syntax.js";
import { isUriTemplate } from "./uri-template-syntax.js";
import { isIri, isIriReference, isUri, isUriReference } from "./uri-syntax.js";

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Says of each format of JSON Schema and of the OpenAPI registry that limits a string's form whether a string has it; the same ones as
 * `StringFormats` of the runtime library for .NET.
 */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  email: isEmail,
  "idn-email": isIdnEmail,
  hostname: isHostname,
  "idn-hostname": isIdnHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  "uri-reference": isUriReference,
  iri: isIri,
  "iri-reference": isIriReference,
  "uri-template": isUriTemplate,
  "json-pointer": isJsonPointer,
  "relative-json-pointer": isRelativeJsonPointer,
  regex: isRegex,
  uuid: (text) => uuid.test(text),
  date: isDate,
  time: isTime,
  "time-local": isTimeLocal,
  "date-time": isDateTime,
  "date-time-local": isDateTimeLocal,
  duration: isDuration,
  // As typed readers take it: with fractions of seconds, and with units left out.
  "typed-duration": (text) => readDuration(text, true) !== undefined,
  base64url: isBase64Url,
  byte: isBase64,
};
