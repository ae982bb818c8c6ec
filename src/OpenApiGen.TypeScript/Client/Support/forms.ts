import { entriesOf, isPresent, textOf } from "./encoding.js";
import type { Field, JsonForm } from "./operation.js";
import { isJson } from "./operation.js";

/** What Blobs are made of; without the DOM's types it has no name. */
type BlobPart = NonNullable<ConstructorParameters<typeof Blob>[0]>[number];

/**
 * A form of parts. It is written here and not by FormData, which calls everything a file that has a media type. Files are not
 * read for it: a Blob of Blobs refers to them.
 */
export function multipart(
  form: Record<string, unknown>,
  fields: Readonly<Record<string, Field>>,
  json: JsonForm,
): Blob {
  const boundary = "form-" + crypto.randomUUID();
  const parts: BlobPart[] = [];
  for (const [name, value] of entriesOf(form)) {
    const types = typesOf(fields[name]);

    // A list is several parts of one name, unless the contract makes a document of it.
    const isDocument = types.length > 0 && types.every(isJson);
    const items: unknown[] =
      Array.isArray(value) && !(isDocument && !value.some(isFile))
        ? value.filter(isPresent)
        : [value];
    for (const item of items) {
      const [head, content] = partOf(name, item, types, json);
      parts.push(`--${boundary}\r\n${head}\r\n\r\n`, content, "\r\n");
    }
  }

  parts.push(`--${boundary}--\r\n`);
  return new Blob(parts, {
    type: `multipart/form-data; boundary=${boundary}`,
  });
}

function partOf(
  name: string,
  value: unknown,
  types: string[],
  json: JsonForm,
): [string, BlobPart] {
  let head = `Content-Disposition: form-data; name="${escape(name)}"`;

  // The contract leaves a choice where it names several media types or a range.
  const type =
    types.length === 1 && !types[0]?.includes("*") ? types[0] : undefined;
  if (isFile(value)) {
    const blob = value instanceof Blob ? value : new Blob([value as BlobPart]);
    const fileName = "name" in blob ? String(blob.name) : "blob";
    head += `; filename="${escape(fileName)}"`;
    const own = blob.type || type || "application/octet-stream";
    return [`${head}\r\nContent-Type: ${own}`, blob];
  }

  const isDocument = type === undefined ? isObject(value) : isJson(type);
  const written = type ?? (isDocument ? "application/json" : undefined);
  if (written !== undefined) head += `\r\nContent-Type: ${written}`;
  return [head, isDocument ? json.stringify(value) : textOf(value, json)];
}

function typesOf(field: Field | undefined): string[] {
  return (field?.type ?? "")
    .split(",")
    .map((type) => type.trim())
    .filter((type) => type !== "");
}

function isFile(value: unknown): boolean {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** As HTML escapes names of fields and files. */
function escape(name: string): string {
  return name.replace(/\r\n?|\n/g, "%0D%0A").replace(/"/g, "%22");
}
