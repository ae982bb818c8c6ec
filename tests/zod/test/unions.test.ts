import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";
import {
  anyOf,
  byDiscriminator,
  checked,
  json,
  oneOf,
  typed,
} from "../validation/index.js";
import { issuesOf } from "./said.js";
import { unions } from "./unions.js";

interface Leaf {
  kind: "leaf";
  value: number;
}

interface Node {
  kind: "node";
  children: Tree[];
}

type Tree = Leaf | Node;

// Branches that are declared further down, and refer back.
const Tree: z.ZodType<Tree> = byDiscriminator("kind", {
  leaf: () => Leaf,
  node: () => Node,
});
const AnyTree: z.ZodType<Tree> = anyOf(() => [Leaf, Node]);
const LazyTree = oneOf([z.lazy(() => Leaf), z.lazy(() => Node)]);
const Leaf = z.object({ kind: z.literal("leaf"), value: z.number() });
const Node: z.ZodType<Node> = z.object({
  kind: z.literal("node"),
  children: z.lazy(() => z.array(Tree)),
});

test("branches may come later, and refer to the union", () => {
  const value: Tree = {
    kind: "node",
    children: [
      { kind: "leaf", value: 1 },
      { kind: "node", children: [] },
    ],
  };
  for (const schema of [Tree, AnyTree, LazyTree]) {
    assert.deepEqual(schema.parse(value), value);
    assert.deepEqual(
      issuesOf(schema, {
        kind: "node",
        children: [{ kind: "leaf", value: "x" }, { kind: "twig" }, {}, 1],
      }).map(([at, code]) => `${at} ${code}`),
      [
        "/children/0/value type",
        "/children/1/kind discriminator",
        "/children/2/kind required",
        "/children/3 type",
      ],
    );
  }
});

test("types are those of the branches", () => {
  const schema = anyOf([z.string(), () => z.int()]);
  const value: string | number = schema.parse(1);
  assert.equal(value, 1);
  const mixed = byDiscriminator(
    "kind",
    { leaf: Leaf },
    z.object({ other: z.string() }),
  );
  const parsed: { kind: "leaf"; value: number } | { other: string } =
    mixed.parse({ other: "x" });
  assert.deepEqual(parsed, { other: "x" });
});

test("anyOf takes what keeps most", () => {
  assert.deepEqual(unions["anySize"]!.parse({ a: "x", b: "y" }), {
    a: "x",
    b: "y",
  });
  assert.deepEqual(unions["anySize"]!.parse({ a: "x", b: "y", c: 1 }), {
    a: "x",
    b: "y",
  });
});

test("unions are required like anything else", () => {
  const schema = z.object({
    a: anyOf([z.string(), z.int()]),
    b: byDiscriminator("x", {}),
    c: anyOf([z.string()]).optional(),
  });
  assert.deepEqual(
    issuesOf(schema, {}).map(([at, code]) => `${at} ${code}`),
    ["/a required", "/b required"],
  );
});

test("discriminators do not look at prototypes", () => {
  const schema = byDiscriminator("type", { a: z.object({}) });
  for (const value of ["constructor", "toString", "__proto__"]) {
    assert.deepEqual(
      issuesOf(schema, { type: value }).map(([, code]) => code),
      ["discriminator"],
    );
  }

  const odd = byDiscriminator("toString", { a: z.unknown() });
  assert.deepEqual(issuesOf(odd, {}), [
    ["/toString", "required", "is required"],
  ]);
});

test("checks around and within unions are said once", () => {
  const schema = checked(oneOf([z.object({ a: z.string() }), z.string()]), {
    oneOf: [{ type: "object", required: ["a"] }, { type: "string" }],
    minProperties: 2,
  });
  assert.deepEqual(
    issuesOf(schema, { b: 1 }).map(([at, code]) => `${at} ${code}`),
    [" minProperties", " oneOf", "/a required"],
  );
});

test("schemas as data are branches as well", () => {
  const schema = anyOf([
    json<string>({ type: "string", minLength: 2 }),
    z.int(),
  ]);
  assert.deepEqual(
    issuesOf(schema, "x").map(([, code]) => code),
    ["minLength"],
  );
  assert.deepEqual(
    issuesOf(schema, true).map(([, code]) => code),
    ["anyOf"],
  );
});

test("unions within branches of unions are tried once", () => {
  type Deep = { x?: Deep | undefined; a?: 1 | undefined; b?: 1 | undefined };
  let count = 0;
  const counted = z.unknown().check(() => {
    count++;
    // Without a memory, this would never end.
    assert.ok(count < 200);
  });
  const Deep: z.ZodType<Deep> = typed<Deep>(anyOf(() => [One, Two]));
  const One = z.object({
    x: z.lazy(() => Deep).optional(),
    a: z.literal(1),
    n: counted,
  });
  const Two = z.object({
    x: z.lazy(() => Deep).optional(),
    a: z.literal(1),
    m: z.string().optional(),
    n: counted,
  });
  let value: object = { a: 2, n: 1 };
  for (let i = 0; i < 40; i++) {
    value = { x: value, a: 1, n: 1 };
  }

  assert.equal(issuesOf(Deep, value).at(-1)?.[1], "const");
});
