// A contract that has every style of parameters and every kind of body: its service answers with what it was given. Writes the document and
// what the service of C# is built from: node echo/contract.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const integer = { type: 'integer', format: 'int32' };
const text = { type: 'string' };
const object = { type: 'object', additionalProperties: false, required: ['a'], properties: { a: integer, b: text } };

/** Kinds of values. */
const kinds = {
  Int: integer,
  Text: text,
  Flag: { type: 'boolean' },
  Number: { type: 'number' },
  Ints: { type: 'array', items: integer },
  Texts: { type: 'array', items: text, maxItems: 3 },
  Object: object,
  Map: { type: 'object', additionalProperties: integer },
  Deep: { type: 'object', additionalProperties: false, properties: { a: integer, list: { type: 'array', items: text }, sub: object } },
};

const styles = [
  ['path', 'simple', false], ['path', 'simple', true], ['path', 'label', false], ['path', 'label', true], ['path', 'matrix', false], ['path', 'matrix', true],
  ['query', 'form', true], ['query', 'form', false], ['query', 'spaceDelimited', false], ['query', 'pipeDelimited', false], ['query', 'deepObject', true],
  ['header', 'simple', false], ['header', 'simple', true], ['cookie', 'form', true], ['cookie', 'form', false],
];

const suits = (place, style, kind) =>
  style === 'deepObject' ? ['Object', 'Deep', 'Map'].includes(kind)
  : style.endsWith('Delimited') ? ['Ints', 'Texts', 'Object'].includes(kind)
  : kind !== 'Deep';

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Operations with one parameter, named `v`. */
export const parameters = styles.flatMap(([place, style, explode]) =>
  Object.keys(kinds)
    .filter((kind) => suits(place, style, kind))
    .map((kind) => {
      const id = `${place}${capital(style)}${explode ? 'Explode' : ''}${kind}`;
      return {
        id,
        path: `/${id}${place === 'path' ? '/{v}' : ''}`,
        document: { name: 'v', in: place, style, explode, required: place === 'path', schema: kinds[kind] },
      };
    }),
);

const form = {
  schema: {
    type: 'object', additionalProperties: false, required: ['a'],
    properties: { a: integer, b: text, flag: { type: 'boolean' }, list: { type: 'array', items: text }, ints: { type: 'array', items: integer }, joined: { type: 'array', items: text }, piped: { type: 'array', items: integer }, sub: object },
  },
  encoding: { joined: { style: 'form', explode: false }, piped: { style: 'pipeDelimited', explode: false } },
};

const file = { type: 'string', format: 'binary' };
const multipart = {
  schema: {
    type: 'object', additionalProperties: false, required: ['a', 'file'],
    properties: { a: integer, b: text, list: { type: 'array', items: text }, sub: object, file, files: { type: 'array', items: file }, picture: file },
  },
  encoding: { picture: { contentType: 'image/png, image/jpeg' } },
};

const pet = (kind, member) => ({ type: 'object', required: ['kind', member], properties: { kind: { type: 'string', const: kind }, [member]: integer } });

const formats = ['email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference', 'json-pointer', 'uuid', 'date', 'time', 'date-time', 'duration', 'byte', 'regex'];

/** A schema with every keyword that is frequent. */
const model = {
  schema: {
    type: 'object', additionalProperties: false, maxProperties: 5,
    properties: {
      ...Object.fromEntries(formats.map((name) => [name, { type: 'string', format: name }])),
      s: { type: 'string', minLength: 2, maxLength: 4, pattern: '^[a-c/\\u{1F600}]+$' },
      n: { type: 'number', minimum: 0, exclusiveMaximum: 10, multipleOf: 0.5 },
      i: { type: 'integer', format: 'int64', minimum: -5 },
      j: { type: 'integer', format: 'int32', exclusiveMinimum: 3, maximum: 30, multipleOf: 3 },
      b: { type: 'boolean' },
      c: { type: 'string', const: 'x' },
      e: { type: 'integer', enum: [1, 2, 3] },
      t: { type: 'string', enum: ['one', 'a b', 'ü'] },
      u: { type: 'array', items: integer, minItems: 1, maxItems: 3, uniqueItems: true },
      p: { type: 'array', items: object, uniqueItems: true },
      m: { type: 'object', additionalProperties: { type: 'string', minLength: 1 }, minProperties: 1, maxProperties: 2 },
      z: { type: ['string', 'null'], maxLength: 2 },
      x: {},
      o: { type: 'object', required: ['a'], properties: { a: { type: 'array', items: { type: 'array', items: text } }, b: object } },
    },
  },
};

/** Operations with a body. */
export const bodies = [
  { id: 'model', mediaType: 'application/json', ...model },
  { id: 'form', mediaType: 'application/x-www-form-urlencoded', ...form },
  { id: 'multipart', mediaType: 'multipart/form-data', ...multipart },
  { id: 'text', mediaType: 'text/plain', schema: { type: 'string', minLength: 2, maxLength: 5 } },
  {
    id: 'anyOf', mediaType: 'application/json',
    schema: { type: 'object', required: ['v'], properties: { v: { anyOf: [integer, object, { type: 'object', additionalProperties: false, required: ['c'], properties: { c: text } }, { type: 'array', items: integer }] } } },
  },
  {
    id: 'oneOf', mediaType: 'application/json',
    schema: { type: 'object', required: ['v'], properties: { v: { oneOf: [pet('cat', 'lives'), pet('dog', 'legs')] } } },
  },
  {
    id: 'tagged', mediaType: 'application/json',
    schema: { type: 'object', required: ['v'], properties: { v: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } } } },
  },
];

const ok = { 200: { description: 'What was given.', content: { 'application/json': { schema: {} } } } };

const document = {
  openapi: '3.1.0',
  info: { title: 'Echo', version: '1.0.0' },
  tags: [{ name: 'echo' }],
  paths: Object.fromEntries([
    ...parameters.map(({ id, path, document }) => [path, { get: { operationId: id, tags: ['echo'], parameters: [document], responses: ok } }]),
    ...bodies.map(({ id, mediaType, schema, encoding }) => [
      `/${id}`,
      { post: { operationId: id, tags: ['echo'], requestBody: { required: true, content: { [mediaType]: { schema, ...(encoding ? { encoding } : {}) } } }, responses: ok } },
    ]),
  ]),
  components: { schemas: { Cat: pet('cat', 'lives'), Dog: pet('dog', 'legs') } },
};

function handlers() {
  const methods = [...parameters.map(({ id }) => [id, 'V']), ...bodies.map(({ id }) => [id, 'Body'])].map(([id, member]) => {
    const name = capital(id);
    return `    public ValueTask<${name}Result> ${name}Async(${name}Request request, CancellationToken cancellationToken) => new(${name}Result.Ok(Json.Of(request.${member})));`;
  });
  return `using Echo.Contract;\n\nnamespace Echo;\n\ninternal sealed class EchoHandler : IEchoHandler\n{\n${methods.join('\n\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document, null, 2));
  writeFileSync(join(folder, 'EchoHandler.cs'), handlers());
}
