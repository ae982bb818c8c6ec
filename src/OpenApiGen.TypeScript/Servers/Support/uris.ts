/** URIs of RFC 3986. */

const unreserved = "A-Za-z0-9\\-._~";
const delimiters = "!$&'()*+,;=";
const encoded = "%[0-9A-Fa-f]{2}";
const character = `(?:[${unreserved}${delimiters}:@]|${encoded})`;
const userInfo = `(?:(?:[${unreserved}${delimiters}:]|${encoded})*@)?`;
const host = `(?:\\[[0-9A-Fa-f:.]+\\]|\\[v[0-9A-Fa-f]+\\.[${unreserved}${delimiters}:]+\\]|(?:[${unreserved}${delimiters}]|${encoded})*)`;
const authority = `//${userInfo}${host}(?::[0-9]*)?`;
const rest = `(?:\\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?`;
const path = `(?:${authority}(?:/${character}*)*|/(?:${character}+(?:/${character}*)*)?|${character}+(?:/${character}*)*)?`;
const relativePath = `(?:${authority}(?:/${character}*)*|/(?:${character}+(?:/${character}*)*)?|(?:(?!:)${character})+(?:/${character}*)*)?`;

const uri = new RegExp(`^[A-Za-z][A-Za-z0-9+.\\-]*:${path}${rest}$`);
const relative = new RegExp(`^${relativePath}${rest}$`);

/** A URI with a scheme. */
export function isUri(text: string): boolean {
  return uri.test(text);
}

/** A URI or a relative reference. */
export function isUriReference(text: string): boolean {
  return isUri(text) || relative.test(text);
}
