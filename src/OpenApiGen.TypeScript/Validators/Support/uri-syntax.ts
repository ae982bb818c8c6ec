import { isIpv6 } from "./address-syntax.js";

const scheme = /^([a-z][a-z\d+.-]*):/i;
const future = /^v[\da-f]+\.[\w\-.~!$&'()*+,;=:]+$/i;
const hostText = "\\w\\-.~!$&'()*+,;=";

/** Schemes of which .NET knows that a host follows. */
const hostedSchemes = new Set([
  "ftp",
  "gopher",
  "http",
  "https",
  "net.pipe",
  "net.tcp",
  "nntp",
  "telnet",
  "ws",
  "wss",
]);
const usableHost = /^[\w-]+(?:\.[\w-]+)*\.?$/;
const largestPort = 65535;

/** What may stand somewhere beside percent encodings. */
interface Allowed {
  readonly host: RegExp;
  readonly user: RegExp;
  readonly path: RegExp;
  readonly query: RegExp;
  readonly fragment: RegExp;
}

const ucs = ucsClass(false);
const ucsAndPrivate = ucsClass(true);
const uris = allowed("", "");
const iris = allowed(ucs, ucsAndPrivate);
const ucsChar = new RegExp(`^[${ucs}]$`, "u");
const ucsOrPrivateChar = new RegExp(`^[${ucsAndPrivate}]$`, "u");

/** True for a URI, which has a scheme (RFC 3986). */
export function isUri(text: string): boolean {
  return scheme.test(text) && isReference(text, uris);
}

/** True for a URI or a relative reference. */
export function isUriReference(text: string): boolean {
  return isReference(text, uris);
}

/** True for an IRI, which has a scheme (RFC 3987). */
export function isIri(text: string): boolean {
  return scheme.test(text) && isReference(text, iris);
}

/** True for an IRI or a relative reference. */
export function isIriReference(text: string): boolean {
  return isReference(text, iris);
}

/** True for the characters beyond ASCII that IRIs and templates may have; queries also have those for private use. */
export function isUcsChar(character: string, allowsPrivate: boolean): boolean {
  return (allowsPrivate ? ucsOrPrivateChar : ucsChar).test(character);
}

/** False for what is a URI by its form, but none that .NET has a value for: where nothing, or nothing possible, stands for a host. */
export function isUsableUri(text: string): boolean {
  const name = scheme.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) {
    return true;
  }

  const authority = /^\/\/([^/?#]*)/.exec(text.slice(name.length + 1))?.[1];
  if (authority === undefined) {
    // One letter and a colon are a drive.
    return (
      !hostedSchemes.has(name) &&
      name !== "file" &&
      (name.length > 1 || text[2] === "/")
    );
  }

  const place = authority.slice(authority.indexOf("@") + 1);
  const [, host = "", port = ""] =
    /^(\[.*\]|[^:]*)(?::(\d*))?$/.exec(place) ?? [];
  return (
    Number(port) <= largestPort &&
    (host === ""
      ? !hostedSchemes.has(name) && place === authority
      : host.startsWith("[")
        ? !/^\[v/i.test(host)
        : usableHost.test(host))
  );
}

function isReference(text: string, by: Allowed): boolean {
  const start = scheme.exec(text)?.[0].length ?? 0;
  const [, authority, path = "", query = "", fragment = ""] =
    /^(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(
      text.slice(start),
    )!;
  return (
    // A colon stands where only a scheme's could.
    !(start === 0 && /^[^/?#]*:/.test(text)) &&
    (authority === undefined || isAuthority(authority, by)) &&
    by.path.test(path) &&
    by.query.test(query) &&
    by.fragment.test(fragment)
  );
}

function isAuthority(text: string, by: Allowed): boolean {
  const at = text.indexOf("@");
  if (at >= 0 && !by.user.test(text.slice(0, at))) {
    return false;
  }

  const [, literal, host = "", port = ""] =
    /^(?:\[([^\]]*)\]|([^:]*))(.*)$/s.exec(text.slice(at + 1))!;
  return (
    (literal === undefined ? by.host.test(host) : isLiteral(literal)) &&
    /^(?::\d*)?$/.test(port)
  );
}

/** What may stand between brackets: an address of version 6 or of one that is yet to come. */
function isLiteral(text: string): boolean {
  return /^v/i.test(text) ? future.test(text) : isIpv6(text);
}

function allowed(beyond: string, inQueries: string): Allowed {
  const of = (characters: string): RegExp =>
    new RegExp(`^(?:[${characters}]|%[\\da-fA-F]{2})*$`, "u");
  return {
    host: of(hostText + beyond),
    user: of(hostText + ":" + beyond),
    path: of(hostText + ":@/" + beyond),
    query: of(hostText + ":@/?" + inQueries),
    fragment: of(hostText + ":@/?" + beyond),
  };
}

/** The ucschar of RFC 3987, and with it iprivate, as a class of regular expressions. */
function ucsClass(withPrivate: boolean): string {
  let text = "\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}";
  for (let plane = 1; plane <= 14; plane++) {
    const start = plane === 14 ? 0xe1000 : plane * 0x10000;
    text += `\\u{${start.toString(16)}}-\\u{${plane.toString(16)}FFFD}`;
  }

  return withPrivate
    ? text + "\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}"
    : text;
}
