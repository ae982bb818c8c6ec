/** Media types: reads and compares them. */

const tokenText = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const essence = new RegExp(`^\\s*(${tokenText}/${tokenText})\\s*(?=;|$)`);
const parameter = new RegExp(
  `;\\s*(?:(${tokenText})\\s*(?:=\\s*(?:(${tokenText})|"((?:[^"\\\\]|\\\\.)*)")\\s*)?)?(?=;|$)`,
  "y",
);

/** A media type as a header has it. */
export interface MediaType {
  /** Type and subtype in lower case. */
  readonly essence: string;
  /** Parameters by names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads a Content-Type; undefined where it is none. */
export function readMediaType(text: string): MediaType | undefined {
  const start = essence.exec(text);
  if (start?.[1] === undefined) {
    return undefined;
  }
  const parameters = new Map<string, string>();
  parameter.lastIndex = start[0].length;
  while (parameter.lastIndex < text.length) {
    const found = parameter.exec(text);
    if (found === null) {
      return undefined;
    }
    const [, name, bare, quoted] = found;
    // Of two that contradict each other, the first one counts.
    if (name !== undefined && !parameters.has(name.toLowerCase())) {
      parameters.set(
        name.toLowerCase(),
        bare ?? quoted?.replace(/\\(.)/g, "$1") ?? "",
      );
    }
  }
  return { essence: start[1].toLowerCase(), parameters };
}

/** How well an actual media type fits one of a contract: 3 exactly, 2 a range of subtypes, 1 anything, 0 not at all. */
export function fit(actual: MediaType, contract: string): number {
  const wanted = (contract.split(";")[0] ?? "").trim().toLowerCase();
  if (actual.essence === wanted) {
    return 3;
  }
  if (wanted === "*/*") {
    return 1;
  }
  return wanted.endsWith("/*") && actual.essence.startsWith(wanted.slice(0, -1))
    ? 2
    : 0;
}

/** True for `application/json` and what ends in `+json`. */
export function isJson(mediaType: string): boolean {
  const text = (mediaType.split(";")[0] ?? "").trim().toLowerCase();
  return (
    text === "application/json" ||
    text === "text/json" ||
    text.endsWith("+json")
  );
}
