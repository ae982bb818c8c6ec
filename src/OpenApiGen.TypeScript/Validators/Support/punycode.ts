const base = 36;
const leastThreshold = 1;
const mostThreshold = 26;
const firstCodePoint = 128;
const firstBias = 72;

/**
 * Decodes a label of RFC 3492 without its prefix.
 *
 * @returns The code points, or undefined where the text is not of this encoding.
 */
export function decodePunycode(text: string): number[] | undefined {
  const hyphen = text.lastIndexOf("-");
  const output = Array.from(text.slice(0, Math.max(hyphen, 0)), (c) =>
    c.charCodeAt(0),
  );
  let point = firstCodePoint;
  let position = 0;
  let bias = firstBias;
  for (let index = hyphen + 1; index < text.length;) {
    const before = position;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(text.charCodeAt(index++));
      if (digit < 0) {
        return undefined;
      }

      position += digit * weight;
      if (position > 0x7fffffff) {
        return undefined;
      }

      const threshold = thresholdOf(k, bias);
      if (digit < threshold) {
        break;
      }

      weight *= base - threshold;
    }

    const length = output.length + 1;
    bias = adapt(position - before, length, before === 0);
    point += Math.floor(position / length);
    position %= length;
    if (point > 0x10ffff) {
      return undefined;
    }

    output.splice(position++, 0, point);
  }

  return output;
}

/** Encodes code points, without the prefix. */
export function encodePunycode(points: readonly number[]): string {
  let output = String.fromCharCode(...points.filter((p) => p < firstCodePoint));
  const basic = output.length;
  let handled = basic;
  if (basic > 0) {
    output += "-";
  }

  let next = firstCodePoint;
  let delta = 0;
  let bias = firstBias;
  while (handled < points.length) {
    const least = Math.min(...points.filter((p) => p >= next));
    delta += (least - next) * (handled + 1);
    next = least;
    for (const point of points) {
      if (point < next) {
        delta++;
      } else if (point === next) {
        output += encodeNumber(delta, bias);
        bias = adapt(delta, handled + 1, handled === basic);
        delta = 0;
        handled++;
      }
    }

    delta++;
    next++;
  }

  return output;
}

function encodeNumber(number: number, bias: number): string {
  let text = "";
  let rest = number;
  for (let k = base; ; k += base) {
    const threshold = thresholdOf(k, bias);
    if (rest < threshold) {
      return text + digitAt(rest);
    }

    const digit = threshold + ((rest - threshold) % (base - threshold));
    text += digitAt(digit);
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function digitAt(value: number): string {
  return String.fromCharCode(value < 26 ? 97 + value : 22 + value);
}

function thresholdOf(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, leastThreshold), mostThreshold);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(isFirst ? delta / 700 : delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - leastThreshold) * mostThreshold) / 2; k += base) {
    rest = Math.floor(rest / (base - leastThreshold));
  }

  return k + Math.floor(((base - leastThreshold + 1) * rest) / (rest + 38));
}

function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) {
    return unit - 22;
  }

  const letter = unit | 0x20;
  return letter >= 97 && letter <= 122 ? letter - 97 : -1;
}
