import { isIpv4, isIpv6 } from "./address-syntax.js";
import { isHostname, isIdnHostname } from "./host-syntax.js";

const maximumLength = 254;
const maximumLocalLength = 64;
const atoms = /^[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*(?=@)/;
const idnAtoms =
  /^[\w!#$%&'*+\-/=?^`{|}~\u0080-\uffff]+(?:\.[\w!#$%&'*+\-/=?^`{|}~\u0080-\uffff]+)*(?=@)/;
const quoted = /^"(?:\\[ -~]|[ !#-[\]-~])*"(?=@)/;
const idnQuoted = /^"(?:\\[ -~\u0080-\uffff]|[ !#-[\]-~\u0080-\uffff])*"(?=@)/;

/** True for a Mailbox of RFC 5321 section 4.1.2. */
export function isEmail(text: string): boolean {
  return isMailbox(text, text.startsWith('"') ? quoted : atoms, isHostname);
}

/** True for an address of e-mail that may have other scripts (RFC 6531). */
export function isIdnEmail(text: string): boolean {
  const local = text.startsWith('"') ? idnQuoted : idnAtoms;
  return isMailbox(text, local, isIdnHostname);
}

function isMailbox(
  text: string,
  local: RegExp,
  isHost: (text: string) => boolean,
): boolean {
  // Longer than any address, and not worth being taken apart.
  if (text.length > maximumLength) {
    return false;
  }

  const name = local.exec(text)?.[0];
  if (
    name === undefined ||
    isLonger(text, maximumLength) ||
    isLonger(name, maximumLocalLength)
  ) {
    return false;
  }

  const domain = text.slice(name.length + 1);
  return domain.startsWith("[")
    ? domain.endsWith("]") && isAddress(domain.slice(1, -1))
    : isHost(domain);
}

/** The only kinds of address literals that are registered. */
function isAddress(text: string): boolean {
  return /^ipv6:/i.test(text) ? isIpv6(text.slice(5)) : isIpv4(text);
}

/** Limits are of octets, of which a UTF-16 unit has three at most. */
function isLonger(text: string, most: number): boolean {
  return text.length > most || (text.length * 3 > most && bytes(text) > most);
}

function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }

  return count;
}
