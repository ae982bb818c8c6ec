/** Turns the parts of a form into one object. */

import { decodeSingle } from "./decoding.js";
import { ContractError, type Violation } from "./errors.js";
import { JsonSyntaxError } from "./json-reader.js";
import { readJson } from "./json.js";
import { isJson, readMediaType } from "./media-types.js";
import type { Disposition } from "./multipart-headers.js";
import { put } from "./objects.js";
import { token } from "./pointers.js";
import type { FieldRules } from "./rules.js";
import type { TextShape } from "./shapes.js";
import { decodeText, encodingOf } from "./text.js";
import { Values } from "./values.js";

/** A part of a form. */
export interface Part extends Disposition {
  readonly contentType: string | undefined;
  readonly content: Buffer;
}

/** What one part came to. */
type Item =
  { readonly file: File } | { readonly text: string; readonly isJson: boolean };

/** Collects the parts of a form. */
export class FormParts {
  readonly problems: Violation[] = [];
  readonly #shape: TextShape;
  readonly #rules: readonly FieldRules[];
  readonly #fields = new Map<string, Item[]>();
  /** How many bytes of text may still come, however large files may be. */
  #textLeft: number;

  constructor(
    shape: TextShape,
    rules: readonly FieldRules[],
    maxTextBytes: number,
  ) {
    this.#shape = shape;
    this.#rules = rules;
    this.#textLeft = maxTextBytes;
  }

  /** True where a part is a file: those that may be something else have names, or are of media types that are not text. */
  isFile(part: Part): boolean {
    const shape = this.#shape.property(part.name);
    const item = shape.item ?? shape;
    if (shape.isOnlyFile || item.isOnlyFile) {
      return true;
    }
    const type = part.contentType;
    const isText = type === undefined || /^text\//i.test(type) || isJson(type);
    return (
      (shape.isFile || item.isFile) && (part.fileName !== undefined || !isText)
    );
  }

  add(part: Part): void {
    if (this.isFile(part)) {
      this.#addFile(part);
    } else {
      this.#addText(part);
    }
  }

  /** All fields as one object. */
  value(): object {
    const object = {};
    for (const [name, items] of this.#fields) {
      const shape = this.#shape.property(name);
      const [first] = items;
      if (first === undefined) {
        continue;
      }
      if (
        shape.item &&
        !(items.length === 1 && this.#isWhole(name, shape.item, first))
      ) {
        const { item } = shape;
        put(
          object,
          name,
          items.map((each, index) =>
            this.#valueOf(name, item, each, token(index)),
          ),
        );
        continue;
      }
      put(object, name, this.#valueOf(name, shape, first, ""));
      if (items.length > 1) {
        this.refuse(token(name), "duplicate", "must not appear twice");
      }
    }
    return object;
  }

  refuse(field: string, code: string, message: string): void {
    if (this.problems.length < 100) {
      this.problems.push({ field, code, message });
    }
  }

  #addFile(part: Part): void {
    // So browsers say that nobody has chosen a file.
    if (part.fileName === "" && part.content.length === 0) {
      return;
    }
    const file = new File([new Uint8Array(part.content)], part.fileName ?? "", {
      type: part.contentType ?? "",
    });
    this.#itemsOf(part.name).push({ file });
  }

  #addText(part: Part): void {
    this.#textLeft -= part.content.length;
    if (this.#textLeft < 0) {
      throw new ContractError(413);
    }
    const type =
      part.contentType === undefined
        ? undefined
        : readMediaType(part.contentType);
    const isUnreadable = part.contentType !== undefined && type === undefined;
    const encoding = isUnreadable
      ? undefined
      : encodingOf(type?.parameters.get("charset"));
    const text = encoding && decodeText(encoding, part.content);
    if (text === undefined) {
      this.refuse(token(part.name), "charset", "is not text of its charset");
      return;
    }
    // Clients cannot be relied upon to say that an object is JSON; it can be nothing else.
    const shape = this.#shape.property(part.name);
    const essence = type?.essence ?? "";
    const isObject =
      (shape.item ?? shape).isObject &&
      (essence === "" || essence === "text/plain");
    if (isJson(essence) || isObject) {
      if (isReadable(text)) {
        this.#itemsOf(part.name).push({ text, isJson: true });
      } else {
        this.refuse(token(part.name), "json", "is not valid JSON");
      }
    } else {
      this.#itemsOf(part.name).push({ text, isJson: false });
    }
  }

  /** True where one part is all of a field that may be a list, not an item of it. */
  #isWhole(name: string, item: TextShape, part: Item): boolean {
    if ("file" in part) {
      return !item.isFile;
    }
    return part.isJson
      ? part.text.trimStart().startsWith("[")
      : this.#joined(name) !== undefined;
  }

  #valueOf(name: string, shape: TextShape, part: Item, path: string): unknown {
    if ("file" in part) {
      return part.file;
    }
    const values = new Values("verbatim");
    const json = part.isJson ? values.json(part.text) : undefined;
    const rules = json === undefined ? this.#joined(name) : undefined;
    let duplicates: readonly string[] = values.duplicates;
    let value =
      json === undefined ? values.value(part.text, shape) : json.value;
    if (rules !== undefined) {
      const decoded = decodeSingle({ ...rules, shape }, part.text, "verbatim");
      if (decoded.outcome === "value") {
        value = decoded.value;
        duplicates = decoded.duplicates;
      }
    }
    for (const place of duplicates) {
      this.refuse(
        token(name) + path + place,
        "duplicate",
        "must not appear twice",
      );
    }
    return value;
  }

  /** The rules of a field whose items or properties are joined in one text. */
  #joined(name: string): FieldRules | undefined {
    return this.#rules.find((field) => field.name === name && !field.explode);
  }

  #itemsOf(name: string): Item[] {
    let items = this.#fields.get(name);
    if (items === undefined) {
      items = [];
      this.#fields.set(name, items);
    }
    return items;
  }
}

function isReadable(text: string): boolean {
  try {
    readJson(text);
    return true;
  } catch (error) {
    if (error instanceof JsonSyntaxError) {
      return false;
    }
    throw error;
  }
}
