/** What a client has to know of an operation to call it. */
export interface Operation {
  readonly method: string;
  /** The template, such as `/users/{id}`. Names without an entry in `pathParameters` are of style simple. */
  readonly path: string;
  /** A base address of its own, which takes precedence over the one of the contract. */
  readonly server?: string;
  readonly pathParameters?: readonly Parameter[];
  readonly query?: readonly (string | Parameter)[];
  /** The one parameter that is the whole query string. */
  readonly queryString?: Parameter;
  readonly headers?: readonly (string | Parameter)[];
  readonly cookies?: readonly (string | Parameter)[];
  readonly body?: Content | readonly Content[];
  /** By status, by range (`4XX`) or `default`. Absent where nothing is documented: any answer will do. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Names of schemes: all of an inner list are needed, and any of those lists will do. */
  readonly security?: readonly (readonly string[])[];
}

/** How a value becomes text, as OpenAPI's `style` says. */
export type Style =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "tabDelimited"
  | "deepObject"
  | "cookie";

/** A parameter. A bare name stands for one whose style is the default of its place. */
export interface Parameter {
  readonly name: string;
  readonly style?: Style;
  readonly explode?: boolean;
  /** Reserved characters are sent as they are, unless they would end the value. */
  readonly allowReserved?: boolean;
  /** The media type of a value that is written as a document rather than in a style. */
  readonly content?: string;
}

/** A property of a form. */
export interface Field {
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Media types, separated by commas. */
  readonly type?: string;
}

/** What a body is to its caller. */
export type ContentForm =
  | "json"
  | "form"
  | "multipart"
  | "text"
  | "bytes"
  /** JSON values, one after the other. */
  | "items"
  /** Server-sent events whose data are JSON. */
  | "events"
  /** Server-sent events whose data are text. */
  | "textEvents"
  /** Server-sent events whose data are JSON or, where they are not, text. */
  | "mixedEvents";

/** Content of a media type. A bare media type stands for the form that its name suggests. */
export type Content =
  | string
  | {
      readonly type: string;
      readonly as?: ContentForm;
      /** What text stands for, and where numbers of 64 bits are. */
      readonly shape?: Shape;
      /** Properties of a form that are not written by default rules. */
      readonly fields?: Readonly<Record<string, Field>>;
    };

/** A documented answer; null where it has no body. */
export type Answer =
  | null
  | Content
  | readonly Content[]
  | {
      readonly headers: Readonly<Record<string, ResponseHeader>>;
      readonly content?: Content | readonly Content[];
    };

/** A header of an answer. A bare shape is written in style simple, without explode. */
export type ResponseHeader =
  | Shape
  | {
      readonly of: Shape;
      readonly explode?: true;
      readonly content?: string;
    };

/** What text stands for. */
export type Shape =
  | "string"
  | "number"
  | "bigint"
  | "boolean"
  /** Whatever it is, it stays as it is. */
  | "any"
  | { readonly items: Shape }
  | {
      readonly properties: Readonly<Record<string, Shape>>;
      /** Properties that are not named. */
      readonly rest?: Shape;
    }
  /** Any of these; where it is an object, of each what it says of its properties. */
  | { readonly anyOf: readonly Shape[] }
  /** A shape that is declared by name, because it may contain itself. */
  | { readonly ref: string };

/** How JSON is read and written. */
export interface JsonForm {
  parse(text: string, shape?: Shape): unknown;
  stringify(value: unknown): string;
}

/** A media type in lower case without parameters. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** True for JSON, whatever it is called. */
export function isJson(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return (
    essence === "application/json" ||
    essence === "text/json" ||
    essence.endsWith("+json")
  );
}

/** Content with nothing left to say. */
export interface FullContent {
  readonly type: string;
  readonly as: ContentForm;
  readonly shape?: Shape;
  readonly fields?: Readonly<Record<string, Field>>;
}

/** Content with the form that its media type suggests where it has none. */
export function fullContent(content: Content): FullContent {
  return typeof content === "string"
    ? { type: content, as: formOf(content) }
    : { ...content, as: content.as ?? formOf(content.type) };
}

function formOf(mediaType: string): ContentForm {
  const essence = essenceOf(mediaType);
  if (isJson(essence)) return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  return essence.startsWith("text/") ? "text" : "bytes";
}

/** One or several, as several. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined
    ? []
    : Array.isArray(value)
      ? (value as readonly T[])
      : [value as T];
}
