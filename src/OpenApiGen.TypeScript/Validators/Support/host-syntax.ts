import { areSound } from "./idna-bidi.js";
import { decodeLabel, readLabel, toCodePoints } from "./idna-label.js";

const maximumLength = 253;
const maximumLabelLength = 63;
const plainLabel = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i;
const ascii = /^[a-z\d-]*$/i;
// RFC 3490 section 3.1: what people type where they mean a dot.
const idnDots = /[.\u3002\uff0e\uff61]/;

const plainHost =
  /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/** True for a host of RFC 1123 section 2.1; labels that begin with `xn--` have to be sound A-labels. */
export function isHostname(text: string): boolean {
  return isPlain(text) || isHost(text.split("."), false);
}

/** True for a host of RFC 5890 section 2.3.2.3. */
export function isIdnHostname(text: string): boolean {
  return isPlain(text) || isHost(text.split(idnDots), true);
}

/** True for most hosts: those whose labels need no second look. */
function isPlain(text: string): boolean {
  return (
    text.length <= maximumLength && plainHost.test(text) && !/xn--/i.test(text)
  );
}

function isHost(names: readonly string[], isInternational: boolean): boolean {
  const labels: number[][] = [];
  let isAscii = true;
  let length = -1;
  for (const name of names) {
    const [points, asciiLength] = ascii.test(name)
      ? [readAscii(name), name.length]
      : isInternational
        ? readLabel(name)
        : [undefined, 0];
    if (points === undefined || asciiLength > maximumLabelLength) {
      return false;
    }

    length += asciiLength + 1;
    if (length > maximumLength) {
      return false;
    }

    isAscii &&= points.length === name.length && ascii.test(name);
    labels.push(points);
  }

  // Only names with other scripts in them have to be looked at as a whole.
  return isAscii || areSound(labels);
}

function readAscii(name: string): number[] | undefined {
  if (name.length > maximumLabelLength || !plainLabel.test(name)) {
    return undefined;
  }

  return /^xn--/i.test(name) ? decodeLabel(name.slice(4)) : toCodePoints(name);
}
