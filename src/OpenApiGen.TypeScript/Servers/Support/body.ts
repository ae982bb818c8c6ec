/** Receives bodies: finds out what they are, refuses what the contract does not accept, and reads what has to be read before the handler runs. */

import type { IncomingMessage } from "node:http";

import { ContractError, invalid, type Violation } from "./errors.js";
import { formValue } from "./forms.js";
import { headerLines } from "./header-lines.js";
import { JsonSyntaxError } from "./json-reader.js";
import { readJson } from "./json.js";
import { fit, readMediaType, type MediaType } from "./media-types.js";
import { readMultipart } from "./multipart.js";
import type { Settings } from "./options.js";
import { Pairs } from "./pairs.js";
import { bytesOf, hasBody, readAll } from "./receiving.js";
import type { BodyRules, OperationRules } from "./rules.js";
import { shapeOf } from "./shapes.js";
import { decodeJson, decodeText, encodingOf } from "./text.js";

/** A body that has been received. */
export interface Body {
  readonly rules: BodyRules;
  readonly value: unknown;
  /** What was found wrong while it was received, with the whole or with some field of it. */
  readonly problems: readonly Violation[];
}

/** Receives the body of a request; undefined where there is none. */
export async function receiveBody(
  rules: OperationRules,
  request: IncomingMessage,
  settings: Settings,
): Promise<Body | undefined> {
  // Two of them are one that is wrong.
  const lines = headerLines(request, "content-type");
  const contentType = lines.length === 0 ? undefined : lines.join(",");
  if (!hasBody(request) && contentType === undefined) {
    if (rules.bodyRequired) {
      throw invalid([required]);
    }
    return undefined;
  }
  // A service that unpacks what strangers send needs limits of its own; none is unpacked here.
  const encoding = headerLines(request, "content-encoding");
  if (encoding.length > 0 && encoding.join(",").toLowerCase() !== "identity") {
    throw new ContractError(415);
  }
  // Bytes of which nobody says what they are, are just that (RFC 9110, section 8.3): welcome only where anything is.
  const type = readMediaType(contentType ?? "application/octet-stream");
  const body = type && choose(rules.bodies ?? [], type);
  if (type === undefined || body === undefined || !isReadable(body, type)) {
    throw new ContractError(415);
  }
  const isUpload = body.kind === "stream" || body.kind === "multipart";
  const limit = Math.min(
    body.maxLength ?? Infinity,
    isUpload ? settings.maxUploadBytes : settings.maxBodyBytes,
  );
  const rate = settings.minBodyRate;
  switch (body.kind) {
    case "stream":
      // Refused before the handler runs where its length says so.
      if (Number(request.headers["content-length"] ?? 0) > limit) {
        throw new ContractError(413);
      }
      return {
        rules: body,
        value: bytesOf(request, limit, rate),
        problems: [],
      };
    case "multipart":
      return {
        rules: body,
        ...(await readMultipart(
          bytesOf(request, limit, rate),
          contentType ?? "",
          body,
          settings.maxBodyBytes,
        )),
      };
    case "json":
      return json(
        body,
        await readAll(request, limit, rate),
        rules.bodyRequired ?? false,
      );
    case "text":
    case "form":
      return text(
        body,
        await readAll(request, limit, rate),
        encodingOf(type.parameters.get("charset")) ?? "utf-8",
      );
  }
}

const required: Violation = {
  field: "",
  code: "required",
  message: "is required",
};

/** The media type of the contract that fits best. */
function choose(
  bodies: readonly BodyRules[],
  type: MediaType,
): BodyRules | undefined {
  let best: BodyRules | undefined;
  let bestFit = 0;
  for (const body of bodies) {
    const current = fit(type, body.mediaType);
    if (current > bestFit) {
      best = body;
      bestFit = current;
    }
  }
  return best;
}

function isReadable(body: BodyRules, type: MediaType): boolean {
  if (body.kind === "stream" || body.kind === "multipart") {
    return true;
  }
  const encoding = encodingOf(type.parameters.get("charset"));
  return body.kind === "text" ? encoding !== undefined : encoding === "utf-8";
}

function json(
  rules: BodyRules,
  bytes: Uint8Array,
  isRequired: boolean,
): Body | undefined {
  if (bytes.length === 0) {
    return isRequired
      ? { rules, value: undefined, problems: [required] }
      : undefined;
  }
  const source = decodeJson(bytes);
  try {
    if (source === undefined) {
      throw new JsonSyntaxError(
        "is not valid JSON: a string is not Unicode text",
      );
    }
    const { value, duplicates } = readJson(source, rules.bigints);
    return { rules, value, problems: duplicates.slice(0, 100).map(twice) };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) {
      throw error;
    }
    throw new ContractError(400, {
      code: "INVALID_JSON",
      violations: [{ field: "", code: "json", message: error.message }],
    });
  }
}

function twice(field: string): Violation {
  return { field, code: "duplicate", message: "must not appear twice" };
}

function text(rules: BodyRules, bytes: Uint8Array, encoding: string): Body {
  const source = decodeText(encoding, bytes);
  if (source === undefined) {
    throw invalid([
      {
        field: "",
        code: "charset",
        message: "is not text of its charset",
      },
    ]);
  }
  if (rules.kind === "text") {
    return { rules, value: source, problems: [] };
  }
  const pairs = Pairs.fromQuery(source);
  const problem = pairs.isTruncated
    ? { field: "", code: "maxProperties", message: "has too many fields" }
    : {
        field: "",
        code: "charset",
        message: "has a field whose name is not percent-encoded text in UTF-8",
      };
  if (pairs.isTruncated || pairs.hasBrokenName) {
    return { rules, value: undefined, problems: [problem] };
  }
  return {
    rules,
    ...formValue(pairs, shapeOf(rules.shape ?? "any"), rules.fields ?? []),
  };
}
