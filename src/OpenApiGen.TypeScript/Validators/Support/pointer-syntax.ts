const pointer = /^(?:\/(?:[^~/]|~[01])*)*$/;
const relative =
  /^(?:0|[1-9]\d*)(?:[+-][1-9]\d*)?(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** True for a pointer as JSON string (RFC 6901 section 5). */
export function isJsonPointer(text: string): boolean {
  return pointer.test(text);
}

/** True for a pointer of draft-bhutton-relative-json-pointer-00 section 3. */
export function isRelativeJsonPointer(text: string): boolean {
  return relative.test(text);
}
