/** Tells clients apart by where they call from. */

import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

import { headerLines } from "./header-lines.js";

/** The address that a request counts for; of IPv6 its first 64 bits, as networks hand out at least that to a single customer. */
export function clientAddress(
  request: IncomingMessage,
  proxies: number,
): string {
  const address = addressOf(request, proxies);
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) {
    return mapped;
  }
  return isIPv6(address) ? firstHalf(address) : address;
}

/** The last address that none of the proxies before the service could have been told by somebody else. */
function addressOf(request: IncomingMessage, proxies: number): string {
  // The empty address of a connection that is gone counts, too: as one client.
  const remote = request.socket.remoteAddress ?? "";
  if (proxies === 0) {
    return remote;
  }
  const forwarded = headerLines(request, "x-forwarded-for")
    .flatMap((line) => line.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const chain = [...forwarded, remote];
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? remote;
}

function firstHalf(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const rest = tail === "" ? [] : tail.split(":");
    // A tail in decimal stands for two groups.
    const length = rest.length + (rest.at(-1)?.includes(".") ? 1 : 0);
    groups.push(
      ...Array<string>(8 - groups.length - length).fill("0"),
      ...rest,
    );
  }
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")}::`;
}
