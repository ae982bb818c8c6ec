// A contract that has every style of parameters and every kind of body: its service answers with what it was given. Writes what the service of C# is
// built from: node echo/contract.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const integer = { type: 'integer', format: 'int32' };
const text = { type: 'string' };
const object = { type: 'object', additionalProperties: false, required: ['a'], properties: { a: integer, b: text } };
const zodObject = z.strictObject({ a: z.int32(), b: z.string().optional() });
const objectShape = { object: { a: 'integer', b: 'string' } };

/** Kinds of values: as schema, as shape, as zod. */
const kinds = {
  Int: [integer, 'integer', z.int32()],
  Text: [text, 'string', z.string()],
  Flag: [{ type: 'boolean' }, 'boolean', z.boolean()],
  Number: [{ type: 'number' }, 'number', z.number()],
  Ints: [{ type: 'array', items: integer }, { array: 'integer' }, z.array(z.int32())],
  Texts: [{ type: 'array', items: text, maxItems: 3 }, { array: 'string' }, z.array(z.string()).max(3)],
  Object: [object, objectShape, zodObject],
  Map: [{ type: 'object', additionalProperties: integer }, { object: {}, other: 'integer' }, z.record(z.string(), z.int32())],
  Deep: [
    { type: 'object', additionalProperties: false, properties: { a: integer, list: { type: 'array', items: text }, sub: object } },
    { object: { a: 'integer', list: { array: 'string' }, sub: objectShape } },
    z.strictObject({ a: z.int32().optional(), list: z.array(z.string()).optional(), sub: zodObject.optional() }),
  ],
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

const groups = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' };
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Operations with one parameter, named `v`. */
export const parameters = styles.flatMap(([place, style, explode]) =>
  Object.keys(kinds)
    .filter((kind) => suits(place, style, kind))
    .map((kind) => {
      const [schema, shape, zod] = kinds[kind];
      const id = `${place}${capital(style)}${explode ? 'Explode' : ''}${kind}`;
      const required = place === 'path';
      return {
        id,
        path: `/${id}${place === 'path' ? '/{v}' : ''}`,
        document: { name: 'v', in: place, style, explode, required, schema },
        rules: { name: 'v', in: place, style, explode, required, shape },
        schema: z.object({ [groups[place]]: z.object({ v: required ? zod : zod.optional() }) }),
      };
    }),
);

const form = {
  schema: {
    type: 'object', additionalProperties: false, required: ['a'],
    properties: { a: integer, b: text, flag: { type: 'boolean' }, list: { type: 'array', items: text }, ints: { type: 'array', items: integer }, joined: { type: 'array', items: text }, piped: { type: 'array', items: integer }, sub: object },
  },
  encoding: { joined: { style: 'form', explode: false }, piped: { style: 'pipeDelimited', explode: false } },
  shape: { object: { a: 'integer', b: 'string', flag: 'boolean', list: { array: 'string' }, ints: { array: 'integer' }, joined: { array: 'string' }, piped: { array: 'integer' }, sub: objectShape } },
  fields: [{ name: 'joined', style: 'form', explode: false }, { name: 'piped', style: 'pipeDelimited', explode: false }],
  zod: z.strictObject({
    a: z.int32(), b: z.string().optional(), flag: z.boolean().optional(), list: z.array(z.string()).optional(), ints: z.array(z.int32()).optional(),
    joined: z.array(z.string()).optional(), piped: z.array(z.int32()).optional(), sub: zodObject.optional(),
  }),
};

const file = { type: 'string', format: 'binary' };
const multipart = {
  schema: {
    type: 'object', additionalProperties: false, required: ['a', 'file'],
    properties: { a: integer, b: text, list: { type: 'array', items: text }, sub: object, file, files: { type: 'array', items: file }, picture: file },
  },
  encoding: { picture: { contentType: 'image/png, image/jpeg' } },
  shape: { object: { a: 'integer', b: 'string', list: { array: 'string' }, sub: objectShape, file: 'file', files: { array: 'file' }, picture: 'file' } },
  fields: [{ name: 'picture', style: 'form', explode: true, contentTypes: ['image/png', 'image/jpeg'] }],
  zod: z.strictObject({
    a: z.int32(), b: z.string().optional(), list: z.array(z.string()).optional(), sub: zodObject.optional(), file: z.file(), files: z.array(z.file()).optional(), picture: z.file().optional(),
  }),
};

const pet = (kind, member) => ({ type: 'object', required: ['kind', member], properties: { kind: { type: 'string', const: kind }, [member]: integer } });
const zodPet = (kind, member) => z.object({ kind: z.literal(kind), [member]: z.int32() });

const formats = ['email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uri-reference', 'json-pointer', 'uuid', 'date', 'time', 'date-time', 'duration', 'byte', 'regex'];

/** A schema with every keyword that is frequent, as document and as zod. */
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
  zod: z
    .strictObject({
      ...Object.fromEntries(formats.map((name) => [name, z.string().check(format(name === 'regex' ? 'ecma-regex' : name)).optional()])),
      s: z.string().min(2).max(4).regex(new RegExp('^[a-c/\\u{1F600}]+$', 'u')).optional(),
      n: z.number().min(0).lt(10).multipleOf(0.5).optional(),
      i: z.int().min(-5).optional(),
      j: z.int32().gt(3).max(30).multipleOf(3).optional(),
      b: z.boolean().optional(),
      c: z.literal('x').optional(),
      e: z.literal([1, 2, 3]).optional(),
      t: z.enum(['one', 'a b', 'ü']).optional(),
      u: z.array(z.int32()).min(1).max(3).check(uniqueItems()).optional(),
      p: z.array(zodObject).check(uniqueItems()).optional(),
      m: z.record(z.string(), z.string().min(1)).check(minProperties(1), maxProperties(2)).optional(),
      z: z.string().max(2).nullable().optional(),
      x: z.unknown().optional(),
      o: z.object({ a: z.array(z.array(z.string())), b: zodObject.optional() }).optional(),
    })
    .check(maxProperties(5)),
};

/** Operations with a body. */
export const bodies = [
  { id: 'model', mediaType: 'application/json', kind: 'json', ...model },
  { id: 'form', mediaType: 'application/x-www-form-urlencoded', kind: 'form', ...form },
  { id: 'multipart', mediaType: 'multipart/form-data', kind: 'multipart', ...multipart },
  { id: 'text', mediaType: 'text/plain', kind: 'text', schema: { type: 'string', minLength: 2, maxLength: 5 }, zod: z.string().min(2).max(5) },
  {
    id: 'anyOf', mediaType: 'application/json', kind: 'json',
    schema: { type: 'object', required: ['v'], properties: { v: { anyOf: [integer, object, { type: 'object', additionalProperties: false, required: ['c'], properties: { c: text } }, { type: 'array', items: integer }] } } },
    zod: z.object({ v: z.union([z.int32(), zodObject, z.strictObject({ c: z.string() }), z.array(z.int32())]) }),
  },
  {
    id: 'oneOf', mediaType: 'application/json', kind: 'json',
    schema: { type: 'object', required: ['v'], properties: { v: { oneOf: [pet('cat', 'lives'), pet('dog', 'legs')] } } },
    zod: z.object({ v: z.xor([zodPet('cat', 'lives'), zodPet('dog', 'legs')]) }),
  },
  {
    id: 'tagged', mediaType: 'application/json', kind: 'json',
    schema: { type: 'object', required: ['v'], properties: { v: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } } } },
    zod: z.object({ v: z.discriminatedUnion('kind', [zodPet('cat', 'lives'), zodPet('dog', 'legs')]) }),
  },
];

const ok = { 200: { description: 'What was given.', content: { 'application/json': { schema: {} } } } };

/** The contract as a document. */
export const document = {
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

const response = { 200: [{ mediaType: 'application/json', kind: 'json' }] };

/** The contract as rules. */
export const operations = [
  ...parameters.map(({ id, path, rules, schema }) => ({ id, method: 'GET', path, parameters: [rules], parameterSchema: schema, responses: response })),
  ...bodies.map(({ id, mediaType, kind, zod, shape, fields }) => ({
    id, method: 'POST', path: `/${id}`, bodyRequired: true, responses: response,
    bodies: [{ mediaType, kind, schema: zod, ...(shape ? { shape } : {}), ...(fields ? { fields } : {}) }],
  })),
];

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
