/** What a contract says of an operation, as data that generated routes hand to the code of this folder. */

import type { ZodType } from "zod";

/** What value the text of a parameter or form field stands for: `5` is a number for one contract and a string for another. */
export type Shape =
  | "string"
  | "number"
  | "integer"
  /** A whole number that is a bigint where it is beyond 2^53. */
  | "bigint"
  | "boolean"
  | "null"
  | "any"
  | "file"
  | { readonly array: Shape }
  | {
      readonly object: Readonly<Record<string, Shape>>;
      /** The shape of properties that are not named; absent where there are none. */
      readonly other?: Shape;
    }
  | { readonly or: readonly Shape[] };

/** How values become text: the styles of OpenAPI, and JSON. */
export type TextStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "tabDelimited"
  | "deepObject"
  | "cookie"
  | "json";

/** A parameter: where it travels and how its text is to be read. */
export interface ParameterRules {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  readonly style: TextStyle;
  readonly explode: boolean;
  readonly required?: boolean;
  readonly shape: Shape;
  /** True where an empty value is accepted and means nothing. */
  readonly allowEmpty?: boolean;
}

/** How one field of a form is written, where that is not style form with explode. */
export interface FieldRules {
  readonly name: string;
  readonly style: TextStyle;
  readonly explode: boolean;
  /** Media types that its part may have; absent where any will do. */
  readonly contentTypes?: readonly string[];
}

/** One media type that an operation accepts. */
export interface BodyRules {
  /** The media type or range, as the contract spells it. */
  readonly mediaType: string;
  readonly kind: "json" | "form" | "multipart" | "text" | "stream";
  readonly schema?: ZodType;
  /** True where whole numbers beyond 2^53 are bigints. */
  readonly bigints?: boolean;
  /** Of forms: what their fields stand for. */
  readonly shape?: Shape;
  readonly fields?: readonly FieldRules[];
  /** Of streams: the largest number of bytes. */
  readonly maxLength?: number;
}

/** One media type that an operation answers with. */
export interface ResponseRules {
  readonly mediaType: string;
  readonly kind: "json" | "text" | "bytes" | "sequence" | "events";
  /** The schema of the body, or of each item of a sequence. */
  readonly schema?: ZodType;
}

/** Security schemes that are needed together, each with the scopes that it must grant. */
export type SecurityAlternative = Readonly<Record<string, readonly string[]>>;

/** What a contract says of an operation. */
export interface OperationRules {
  readonly id: string;
  readonly method: string;
  /** The path template, as the contract spells it. */
  readonly path: string;
  readonly parameters?: readonly ParameterRules[];
  /** Judges the decoded parameters: an object with the keys path, query, headers and cookies, those that are needed. */
  readonly parameterSchema?: ZodType;
  readonly bodies?: readonly BodyRules[];
  readonly bodyRequired?: boolean;
  /** Any of the alternatives suffices; absent where everybody may call. */
  readonly security?: readonly SecurityAlternative[];
  /** Documented answers by status, `4XX` or `default`; an answer without a body has no media types. */
  readonly responses: Readonly<Record<string, readonly ResponseRules[]>>;
}

/** How callers of operations prove who they are. */
export type SecurityScheme =
  | { readonly type: "http"; readonly scheme: string }
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
    }
  | { readonly type: "oauth2" | "openIdConnect" | "mutualTLS" };

/** A whole contract. */
export interface ContractRules {
  readonly operations: readonly OperationRules[];
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
}
