/** JSON pointers (RFC 6901) as errors spell them. */

/** What a client calls things is repeated up to this length, which no contract comes near. */
const maximumToken = 128;

/** A name or an index with a slash before it; a name that is too long to be repeated is cut, and ends in an ellipsis. */
export function token(key: PropertyKey): string {
  return "/" + shorten(String(key)).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The pointer to what a path of names and indices leads to. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map(token).join("");
}

function shorten(name: string): string {
  if (name.length <= maximumToken) {
    return name;
  }
  // Half of a surrogate pair would be no text.
  const cut = name.slice(0, maximumToken);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut) + "…";
}
