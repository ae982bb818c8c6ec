import type { Path } from "./issues.js";
import { usualWidth, type SchemaNode } from "./schema-node.js";
import { sizeOf, type Work } from "./work.js";

/** One way in which a value breaks a schema. */
export interface SchemaViolation {
  readonly path: Path;
  /** The keyword that is broken; `false` for the schema false, `complexity` where judging took too long. */
  readonly keyword: string;
  readonly message: string;
}

/** Names of properties or indexes of items that some schema looked at; undefined where nobody will ask. */
export type Evaluated = Set<string | number> | undefined;

/** More violations would only help somebody who wants to keep the server busy. */
const maximumCount = 100;

/** How many schemas may hand the same value on to each other: more are a circle. */
const maximumHops = 256;

/** How deep values and schemas may be nested together, so that the stack suffices. */
const maximumDepth = 800;

/** Work after which results are kept for a second time, as alternatives that nest alternatives double it with every level. */
const workBeforeMemo = 4096;

/** What judging a value by a schema came to. */
export type Judgement =
  | "valid"
  /** Nobody was told. */
  | "invalid"
  /** The reasons are noted. */
  | "reported";

/** Where judging one value by a schema stands. */
export class SchemaRun {
  violations: SchemaViolation[] = [];
  readonly path: Path = [];
  private hops = 0;
  private depth = 0;
  private isExtended = false;
  private judged: Map<SchemaNode, Map<object, Judgement>> | undefined;
  private readonly memoFrom: number;
  private readonly root: unknown;
  private readonly node: SchemaNode;
  private readonly work: Work;

  constructor(root: unknown, node: SchemaNode, work: Work) {
    this.root = root;
    this.node = node;
    this.work = work;
    this.memoFrom = work.budget - workBeforeMemo;
  }

  /** True where no work is left: what is found from now on says nothing. */
  get isExhausted(): boolean {
    return this.work.budget < 0;
  }

  /** Takes work; false where there is not enough. */
  spend(cost: number): boolean {
    this.work.budget -= cost;
    if (this.work.budget < 0 && !this.isExtended) {
      this.extend();
    }

    return this.work.budget >= 0;
  }

  /** Begins to judge the same value by another schema; false where that is a circle. */
  enterSchema(): boolean {
    this.hops++;
    return this.enter(this.hops <= maximumHops);
  }

  leaveSchema(): void {
    this.hops--;
    this.depth--;
  }

  /** Begins to judge what is within the value; returns what {@link leaveChild} wants to know. */
  enterChild(): number {
    const { hops } = this;
    this.hops = 0;
    this.enter(true);
    return hops;
  }

  leaveChild(hops: number): void {
    this.hops = hops;
    this.depth--;
  }

  /** Notes what is wrong with the value at the current path, unless it was said in the same words. */
  report(keyword: string, message: string): void {
    this.add({ path: [...this.path], keyword, message });
  }

  /** Notes what is wrong with a property, which may be absent, of the value at the current path. */
  reportMember(name: string, keyword: string, message: string): void {
    this.add({ path: [...this.path, name], keyword, message });
  }

  /** What judging came to before; undefined where it is not known. */
  recall(node: SchemaNode, value: object): Judgement | undefined {
    return this.judged?.get(node)?.get(value);
  }

  /** Keeps what judging came to. */
  remember(node: SchemaNode, value: object, judgement: Judgement): void {
    this.judged ??= new Map();
    const results = this.judged.get(node) ?? new Map<object, Judgement>();
    this.judged.set(node, results.set(value, judgement));
  }

  /** True where there is so much to do that results are kept. */
  get isRemembering(): boolean {
    return this.work.budget < this.memoFrom;
  }

  private enter(isAllowed: boolean): boolean {
    this.depth++;
    if (!isAllowed || this.depth > maximumDepth) {
      this.isExtended = true;
      this.work.budget = -1;
    }

    return this.work.budget >= 0;
  }

  /** A large value may take more. Its size is looked at when that matters only. */
  private extend(): void {
    const size = sizeOf(this.root);
    const width = this.node.widest;
    this.isExtended = true;
    this.work.budget += 20 * size;
    // However harmless the value is, each schema that judges the same value judges each value within it once.
    this.work.budget += width > usualWidth ? (size + 2) * width : 0;
  }

  private add(violation: SchemaViolation): void {
    if (
      this.violations.length < maximumCount &&
      !this.violations.some((other) => isSame(other, violation))
    ) {
      this.violations.push(violation);
    }
  }
}

/** True where two violations say the same of the same place. */
function isSame(one: SchemaViolation, other: SchemaViolation): boolean {
  return (
    one.keyword === other.keyword &&
    one.message === other.message &&
    one.path.length === other.path.length &&
    one.path.every((segment, index) => segment === other.path[index])
  );
}
