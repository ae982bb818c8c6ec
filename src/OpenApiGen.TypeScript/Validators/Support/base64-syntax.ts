// Spaces and line breaks are those of MIME.
const space = /[ \t\r\n]+/g;
const standard = /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/;
const urlSafe = /^[\w-]*(?:={0,2}|%{0,2})$/;

/** True for bytes as base64 (RFC 4648 section 4), with its padding. */
export function isBase64(text: string): boolean {
  return !text.includes("_") && standard.test(text.replace(space, ""));
}

/** True for bytes as base64url (RFC 4648 section 5), with or without padding. */
export function isBase64Url(text: string): boolean {
  const packed = text.replace(space, "");
  if (!urlSafe.test(packed)) {
    return false;
  }

  const rest = packed.replace(/[=%]+$/, "").length % 4;
  const padding = packed.length - (packed.length - (packed.length % 4)) - 0;
  return rest !== 1 && padding >= 0;
}
