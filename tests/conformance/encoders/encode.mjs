// Lets libraries that others wrote turn values of parameters into requests: reads a line of JSON per call,
// { "version": …, "path": …, "parameters": [ … ], "values": { … } }, and writes a line of JSON for it, an object of
// { "target": …, "headers": { … } } by library. A library that does not know how to write a call is left out.
// node encode.mjs INPUT OUTPUT
import { stringifyCookie } from "cookie";
import { createQuerySerializer, defaultPathSerializer } from "openapi-fetch";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import SwaggerClient from "swagger-client";
import { parseTemplate } from "url-template";

const [input, output] = process.argv.slice(2);
const pathStyles = { simple: "", label: ".", matrix: ";" };

/** The path with its parameter spelled as an expression of RFC 6570. */
const template = ({ path, parameters }) =>
  parameters
    .filter((p) => p.in === "path")
    .reduce((text, p) => text.replace(`{${p.name}}`, `{${pathStyles[p.style]}${p.name}${p.explode ? "*" : ""}}`), path);

const isWrittenByTemplates = (call) =>
  call.version !== "2.0" && call.parameters.every((p) => !p.content && (p.in === "path" || p.in === "query"));

const encoders = {
  /** The whole client: it is what Swagger UI sends. */
  "swagger-client": (call) => {
    const spec = {
      ...(call.version === "2.0" ? { swagger: "2.0" } : { openapi: call.version }),
      info: { title: "Encoded", version: "1" },
      paths: { [call.path]: { get: { operationId: "call", parameters: call.parameters, responses: {} } } },
    };
    const { url, headers } = SwaggerClient.buildRequest({ spec, operationId: "call", parameters: call.values });
    const { origin } = new URL(url, "http://localhost");
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    return { target: url.startsWith(origin) ? url.slice(origin.length) : url, headers: Object.fromEntries(texts) };
  },

  "openapi-fetch": (call) => {
    if (!isWrittenByTemplates(call)) return null;
    const query = call.parameters
      .filter((p) => p.in === "query" && p.name in call.values)
      .map(({ name, style, explode }) =>
        createQuerySerializer({ array: { style, explode }, object: { style, explode } })({ [name]: call.values[name] }),
      );
    const path = defaultPathSerializer(template(call), call.values);

    // What fetch makes of it.
    const { pathname, search } = new URL(query.length > 0 ? `${path}?${query.join("&")}` : path, "http://localhost");
    return { target: pathname + search, headers: {} };
  },

  /** RFC 6570, by which OpenAPI defines the styles simple, label, matrix and form. */
  "url-template": (call) => {
    if (!isWrittenByTemplates(call) || call.parameters.some((p) => p.in === "query" && p.style !== "form")) return null;
    const query = call.parameters.filter((p) => p.in === "query").map((p) => p.name + (p.explode ? "*" : ""));
    const text = template(call) + (query.length > 0 ? `{?${query.join(",")}}` : "");
    return { target: parseTemplate(text).expand(call.values), headers: {} };
  },

  /** Joins what is exploded by itself; lists and objects in one cookie have no form that it knows. */
  cookie: (call) => {
    const [parameter] = call.parameters;
    const value = call.values[parameter.name];
    if (call.parameters.length > 1 || parameter.in !== "cookie" || parameter.content) return null;
    if (typeof value === "object" && !parameter.explode) return null;
    const encode = parameter.style === "cookie" ? (text) => text : encodeURIComponent;
    const pairs = Array.isArray(value)
      ? value.map((item) => [parameter.name, item])
      : typeof value === "object" ? Object.entries(value) : [[parameter.name, value]];
    const cookies = pairs.map(([name, item]) => stringifyCookie({ [name]: String(item) }, { encode }));
    return { target: call.path, headers: { Cookie: cookies.join("; ") } };
  },
};

const requests = readFileSync(input, "utf8")
  .split("\n")
  .filter((line) => line.length > 0)
  .map((line) => {
    const call = JSON.parse(line);
    const written = Object.entries(encoders).map(([name, encode]) => {
      try {
        return [name, encode(call)];
      } catch {
        // Refuses to write it.
        return [name, null];
      }
    });
    return JSON.stringify(Object.fromEntries(written.filter(([, request]) => request)));
  });

writeFileSync(output + ".part", requests.join("\n") + "\n");
renameSync(output + ".part", output);
