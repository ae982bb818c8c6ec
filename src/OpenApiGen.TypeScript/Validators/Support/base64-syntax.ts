// Spaces and line breaks are those of MIME.
const space = /[ \t\r\n]+/g;

// The bits that the last letter has beyond the last byte are zero.
const standard =
  /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/][AQgw]==|[A-Za-z\d+/]{2}[AEIMQUYcgkosw048]=)?$/;
const urlSafe =
  /^(?:[\w-]{4})*(?:[\w-][AQgw][=%]{0,2}|[\w-]{2}[AEIMQUYcgkosw048][=%]?)?$/;

/** True for bytes as base64 (RFC 4648 section 4), with its padding. */
export function isBase64(text: string): boolean {
  return standard.test(text.replace(space, ""));
}

/** True for bytes as base64url (RFC 4648 section 5), with or without padding. */
export function isBase64Url(text: string): boolean {
  return urlSafe.test(text.replace(space, ""));
}
