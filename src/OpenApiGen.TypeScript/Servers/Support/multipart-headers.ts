/** Headers of the parts of a form. */

/** What a part says of itself. */
export interface Disposition {
  /** The field that it belongs to. */
  readonly name: string;
  /** The name of the file; undefined where it says none. */
  readonly fileName: string | undefined;
}

const parameter = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g;

/** Reads a Content-Disposition; undefined where it is not that of a field. */
export function dispositionOf(
  header: string | undefined,
): Disposition | undefined {
  if (header === undefined || !/^\s*form-data\s*(?:;|$)/i.test(header)) {
    return undefined;
  }
  const values = new Map<string, string>();
  for (const [, name = "", quoted, bare] of utf8(header).matchAll(parameter)) {
    values.set(name.toLowerCase(), quoted ?? bare ?? "");
  }
  const name = values.get("name");
  const extended = /^utf-8'[^']*'(.*)$/i.exec(
    values.get("filename*") ?? "",
  )?.[1];
  return name === undefined
    ? undefined
    : {
        name,
        fileName:
          extended === undefined ? values.get("filename") : decoded(extended),
      };
}

/** Browsers send names in UTF-8, which the parser has taken for single bytes. */
function utf8(header: string): string {
  const isBytes = /^[\0-\xff]*$/.test(header);
  const text = isBytes
    ? Buffer.from(header, "latin1").toString("utf8")
    : header;
  return text.includes("\ufffd") ? header : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
