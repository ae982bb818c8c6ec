/** Paths as they are sent, and as routers should see them. */

/** A request's target, taken apart. */
export interface Target {
  /** Segments as they were sent, percent-encoding and all; dot segments are taken out. */
  readonly rawSegments: readonly string[];
  /** The same with their percent-encoding undone but for that of slashes, as far as it is UTF-8. */
  readonly segments: readonly string[];
  /** The query without its question mark. */
  readonly query: string;
}

/** Takes the target of a request line apart, which proxies send as a whole address. */
export function targetOf(url: string): Target {
  const mark = url.indexOf("?");
  const full = mark < 0 ? url : url.slice(0, mark);
  const path = full.startsWith("/")
    ? full
    : (/^[a-z][a-z0-9+.-]*:\/\/[^/]*(.*)$/i.exec(full)?.[1] ?? full);
  const query = mark < 0 ? "" : url.slice(mark + 1);
  const parts = (path.startsWith("/") ? path.slice(1) : path).split("/");
  if (!/[%.]/.test(path)) {
    return { rawSegments: parts, segments: parts, query };
  }
  const rawSegments: string[] = [];
  const segments: string[] = [];
  parts.forEach((raw, index) => {
    const text = decodeSegment(raw);
    if (text === "." || text === "..") {
      if (text === "..") {
        rawSegments.pop();
        segments.pop();
      }
      if (index === parts.length - 1) {
        rawSegments.push("");
        segments.push("");
      }
    } else {
      rawSegments.push(raw);
      segments.push(text);
    }
  });
  return { rawSegments, segments, query };
}

/** The segments of a path that everything is mounted at. */
export function prefixOf(base: string): readonly string[] {
  return targetOf(base).segments.filter((segment) => segment !== "");
}

/** What is left of a target below the segments that everything is mounted at; undefined where it is not below them. */
export function below(
  target: Target,
  prefix: readonly string[],
): Target | undefined {
  if (prefix.length === 0) {
    return target;
  }
  const { segments, rawSegments, query } = target;
  return prefix.every((segment, i) => segments[i] === segment) &&
    segments.length > prefix.length
    ? {
        rawSegments: rawSegments.slice(prefix.length),
        segments: segments.slice(prefix.length),
        query,
      }
    : undefined;
}

/**
 * The target in the one spelling that routers are given, so that all of them take the same addresses for equal: `/%75sers` is `/users`,
 * and what is no percent-encoding stands for itself. An encoded slash stays one.
 */
export function canonicalUrl(url: string): string {
  if (isCanonical.test(url)) {
    return url;
  }
  const { segments, query } = targetOf(url);
  const path = "/" + segments.map(encodeSegment).join("/");
  return query === "" ? path : `${path}?${query}`;
}

/** Of what most requests send, every character stands for itself. */
const isCanonical = /^\/[a-z0-9/_~!$&'()*+,;=:@-]*(?:\?.+)?$/i;

/** The text of a segment with encoded slashes undone as well. */
export function withSlashes(segment: string): string {
  return segment.replace(/%2f/gi, "/");
}

function encodeSegment(segment: string): string {
  return segment
    .split(/(%2f)/i)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : encodeURI(part).replace(/[?#]/g, encodeURIComponent),
    )
    .join("");
}

/** Undoes percent-encoding run by run: bytes that are no UTF-8 stay as they are. */
function decodeSegment(raw: string): string {
  return raw.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    run
      .split(/(%2f)/i)
      .map((part) => (/^%2f$/i.test(part) ? part : decodeRun(part)))
      .join(""),
  );
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
