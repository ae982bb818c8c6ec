/** Receives multipart bodies: fields become an object, files are kept in memory until the request is over. */

import { Dicer } from "@fastify/busboy";

import { ContractError, invalid, type Violation } from "./errors.js";
import { fit, readMediaType } from "./media-types.js";
import { FormParts, type Part } from "./multipart-fields.js";
import { dispositionOf, type Disposition } from "./multipart-headers.js";
import { token } from "./pointers.js";
import type { BodyRules } from "./rules.js";
import { shapeOf } from "./shapes.js";

const maximumParts = 1024;

/** A form that was received. */
export interface MultipartBody {
  readonly value: object;
  readonly problems: readonly Violation[];
}

/** Reads a form out of the bytes of a body. */
export async function readMultipart(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
  rules: BodyRules,
  maxTextBytes: number,
): Promise<MultipartBody> {
  const boundary = readMediaType(contentType)?.parameters.get("boundary") ?? "";
  if (boundary.length === 0 || boundary.length > 70) {
    throw new ContractError(415);
  }
  const parts = await readParts(chunks, boundary);
  const shape = shapeOf(rules.shape ?? "any");
  const form = new FormParts(shape, rules.fields ?? [], maxTextBytes);
  for (const part of parts) {
    checkContentType(part, rules, form);
    form.add(part);
  }
  return { value: form.value(), problems: form.problems };
}

function checkContentType(part: Part, rules: BodyRules, form: FormParts): void {
  const accepted = rules.fields?.find(
    (field) => field.name === part.name,
  )?.contentTypes;
  const actual =
    part.contentType ??
    (form.isFile(part) ? "application/octet-stream" : undefined);
  if (accepted === undefined || actual === undefined) {
    return;
  }
  const type = readMediaType(actual);
  if (type === undefined || !accepted.some((wanted) => fit(type, wanted) > 0)) {
    form.refuse(
      token(part.name),
      "contentType",
      `must be of media type ${accepted.join(" or ")}`,
    );
  }
}

function malformed(): ContractError {
  return invalid([
    {
      field: "",
      code: "multipart",
      message: "is not a well-formed multipart body",
    },
  ]);
}

/** Takes a body apart into its parts. */
async function readParts(
  chunks: AsyncIterable<Uint8Array>,
  boundary: string,
): Promise<Part[]> {
  const parts: Part[] = [];
  let failure: ContractError | undefined;
  const fail = (error: ContractError): void => {
    failure ??= error;
  };
  const dicer = new Dicer({ boundary, maxHeaderPairs: 16 });
  const end = new Promise<void>((resolve) => {
    dicer.on("finish", resolve);
    dicer.on("error", () => {
      fail(malformed());
      resolve();
    });
  });
  let count = 0;
  dicer.on("part", (stream) => {
    if (++count > maximumParts) {
      fail(
        invalid([
          {
            field: "",
            code: "maxProperties",
            message: "has too many parts",
          },
        ]),
      );
    }
    let disposition: Disposition | undefined;
    let contentType: string | undefined;
    const content: Buffer[] = [];
    stream.on("header", (header: object) => {
      const headers = header as Readonly<
        Record<string, readonly string[] | undefined>
      >;
      disposition = dispositionOf(headers["content-disposition"]?.[0]);
      contentType = headers["content-type"]?.[0];
    });
    stream.on("data", (chunk: Buffer) => content.push(chunk));
    stream.on("error", () => fail(malformed()));
    stream.on("end", () => {
      if (disposition === undefined) {
        fail(malformed());
      } else {
        parts.push({
          ...disposition,
          contentType,
          content: Buffer.concat(content),
        });
      }
    });
  });
  for await (const chunk of chunks) {
    if (failure !== undefined) {
      throw failure;
    }
    dicer.write(Buffer.from(chunk));
  }
  dicer.end();
  await end;
  // Streams of parts end a moment after what they come from.
  await new Promise((resolve) => setImmediate(resolve));
  if (failure !== undefined) {
    throw failure;
  }
  return parts;
}
