import type { Assertion } from "./pattern-tree.js";
import type { PatternProgram } from "./pattern-program.js";

/** Steps that are to be taken at a place of a text, and what stands before it. */
interface State {
  readonly steps: readonly number[];
  readonly isStart: boolean;
  readonly isAfterWord: boolean;
  /** By kinds of the next character; true once everything matches. */
  readonly moves: (State | true | undefined)[];
  matchesEnd: boolean | undefined;
}

interface Kind {
  readonly index: number;
  readonly sets: readonly boolean[];
  readonly isWord: boolean;
}

/** Beyond these, what was found is forgotten: texts of strangers must not fill the memory. */
const maximumStates = 1000;
const maximumCharacters = 10_000;

/** Looks for a pattern in texts, in a time that grows with their length and no faster. */
export class PatternMachine {
  private readonly program: PatternProgram;
  private readonly isUnicode: boolean;
  private readonly sets: readonly RegExp[];
  private readonly kinds = new Map<string, Kind>();
  private readonly characters = new Map<number, Kind>();
  private readonly states = new Map<string, State>();
  private start: State;

  constructor(program: PatternProgram, isUnicode: boolean) {
    this.program = program;
    this.isUnicode = isUnicode;
    const flags = isUnicode ? "u" : "";
    this.sets = program.sets.map(
      (source) => new RegExp(`^(?:${source})$`, flags),
    );
    this.start = this.stateOf([], true, false);
  }

  test(text: string): boolean {
    let state = this.start;
    for (let i = 0; i < text.length; i++) {
      const point = this.isUnicode ? text.codePointAt(i)! : text.charCodeAt(i);
      i += point > 0xffff ? 1 : 0;
      const kind = this.characters.get(point) ?? this.learn(point);
      const next = state.moves[kind.index] ?? this.move(state, kind);
      if (next === true) {
        return true;
      }

      state = next;
    }

    return (state.matchesEnd ??= this.reach(state, undefined) === true);
  }

  private learn(point: number): Kind {
    const character = this.isUnicode
      ? String.fromCodePoint(point)
      : String.fromCharCode(point);
    const sets = this.sets.map((set) => set.test(character));
    const isWord = /^\w$/.test(character);
    const key = [...sets, isWord].map(Number).join("");
    const kind = this.kinds.get(key) ?? {
      index: this.kinds.size,
      sets,
      isWord,
    };
    this.kinds.set(key, kind);
    if (this.characters.size >= maximumCharacters) {
      this.characters.clear();
    }

    this.characters.set(point, kind);
    return kind;
  }

  private move(state: State, kind: Kind): State | true {
    const reached = this.reach(state, kind);
    const next =
      reached === true ? true : this.stateOf(reached, false, kind.isWord);
    state.moves[kind.index] = next;
    return next;
  }

  /** Steps behind a character; true where the pattern has matched before it. Without one, the text ends. */
  private reach(state: State, kind: Kind | undefined): number[] | true {
    const { steps, first } = this.program;
    const seen = new Set<number>();
    // A match may begin anywhere.
    const open = [first, ...state.steps];
    const reached = new Set<number>();
    while (open.length > 0) {
      const index = open.pop()!;
      if (seen.has(index)) {
        continue;
      }

      seen.add(index);
      const step = steps[index]!;
      switch (step.kind) {
        case "match":
          return true;
        case "fork":
          open.push(...step.next);
          break;
        case "assertion":
          if (holds(step.at, state, kind)) {
            open.push(step.next);
          }

          break;
        default:
          if (kind?.sets[step.set] === true) {
            reached.add(step.next);
          }
      }
    }

    return [...reached].sort((a, b) => a - b);
  }

  private stateOf(
    steps: readonly number[],
    isStart: boolean,
    isAfterWord: boolean,
  ): State {
    if (this.states.size >= maximumStates) {
      this.states.clear();
      this.start = this.stateOf([], true, false);
    }

    const key = `${isStart} ${isAfterWord} ${steps.join()}`;
    const state = this.states.get(key) ?? {
      steps,
      isStart,
      isAfterWord,
      moves: [],
      matchesEnd: undefined,
    };
    this.states.set(key, state);
    return state;
  }
}

function holds(at: Assertion, state: State, kind: Kind | undefined): boolean {
  const isEdge = state.isAfterWord !== (kind?.isWord ?? false);
  switch (at) {
    case "^":
      return state.isStart;
    case "$":
      return kind === undefined;
    case "\\b":
      return isEdge;
    default:
      return !isEdge;
  }
}
