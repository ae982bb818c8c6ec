const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const group = /^[\da-f]{1,4}$/i;

/** True for four decimal octets without leading zeros (RFC 2673 section 3.2). */
export function isIpv4(text: string): boolean {
  return ipv4.test(text);
}

/** True for an address of RFC 4291 section 2.2, without a zone. */
export function isIpv6(text: string): boolean {
  // Longer than any address, and not worth being taken apart.
  if (text.length > 45) {
    return false;
  }

  const halves = text.split("::");
  if (halves.length > 2) {
    return false;
  }

  let groups = 0;
  for (let half = 0; half < halves.length; half++) {
    const parts = halves[half] === "" ? [] : halves[half]!.split(":");
    for (let i = 0; i < parts.length; i++) {
      const isLast = half === halves.length - 1 && i === parts.length - 1;
      if (isLast && isIpv4(parts[i]!)) {
        groups += 2;
      } else if (group.test(parts[i]!)) {
        groups++;
      } else {
        return false;
      }
    }
  }

  return halves.length === 2 ? groups < 8 : groups === 8;
}
