// Patterns take a time that grows with the text, whatever they look like, and mean what they mean to JavaScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PatternMachine } from '../build/generated/express/validation/pattern-machine.js';
import { programOf } from '../build/generated/express/validation/pattern-program.js';
import { patternTree } from '../build/generated/express/validation/pattern-tree.js';
import { patternOf } from '../build/generated/express/validation/patterns.js';

function machineOf(source, isUnicode = true) {
  const tree = patternTree(source, isUnicode);
  const program = tree && programOf(tree);
  return program && new PatternMachine(program, isUnicode);
}

test('what takes JavaScript hours takes no time', () => {
  const rows = [
    ['^(a+)+$', `${'a'.repeat(100_000)}!`], ['^(a|a)*$', `${'a'.repeat(100_000)}!`], ['^(a|aa)+$', `${'a'.repeat(100_000)}!`], ['a+$', `${'a'.repeat(100_000)}!`], ['^(.*)(.*)(.*)x$', 'y'.repeat(100_000)],
    ['^([a-z0-9]+-?)+$', `${'ab1'.repeat(30_000)}!`], ['^(\\w+\\s?)*$', `${'word '.repeat(20_000)}!`], ['(a?){25}a{25}', 'a'.repeat(24)], ['^([\\w.-]+)+@([\\w-]+\\.)+[a-z]{2,}$', 'a'.repeat(100_000)],
    ['^(a|b|ab)*c$', 'ab'.repeat(50_000)], ['^(?:(?:a{0,9}){0,9}){0,9}$', `${'a'.repeat(800)}b`],
  ];
  for (const [source, text] of rows) {
    const start = performance.now();
    assert.equal(patternOf(source).test(text), false, source);
    assert.ok(performance.now() - start < 1000, `${source} takes ${performance.now() - start} ms`);
  }
});

test('what JavaScript matches in no time is left to it', () => {
  for (const source of ['^[a-z]+$', '^\\d{4}-\\d{2}$', 'abc', '^(?=.*\\d).{8,}$', '^(a)\\1$', '^.{1,5000}$']) {
    assert.ok(patternOf(source) instanceof RegExp, source);
  }
  assert.equal(patternTree('(?<!a)b', true), undefined);
  assert.equal(patternOf('('), undefined);
});

test('matches are those of JavaScript', () => {
  const rows = [
    ['^$', ['', 'a']], ['', ['', 'a']], ['^a|b$', ['a', 'xb', 'xa']], ['\\bfoo\\b', ['foo', 'a foo!', 'afoo', 'foo_']], ['\\Bo', ['o', 'fo', ' o']], ['^.$', ['\u{1F600}', '\n', 'ab', '\ud83d']],
    ['[^a]', ['a', 'b', '\u{1F600}']], ['^\\u{1F600}+$', ['\u{1F600}\u{1F600}', 'x']], ['^\\ud83d\\ude00$', ['\u{1F600}']], ['^\\p{L}+$', ['aé', '1']], ['^[\\]a\\\\]+$', [']\\a', 'b']], ['^\\x41\\u0042\\cJ\\0$', ['AB\n\0', 'AB']],
    ['^(?<year>\\d+)(?:-|/)$', ['12-', '1/', '-']], ['a{2}', ['a', 'aa']], ['^a{2,}$', ['a', 'aaa']], ['^a{1,2}?$', ['a', 'aaa']], ['(?:){1000}', ['']], ['^(?:a|)+$', ['aa', 'b']], ['x*?y', ['xxy', 'y', 'x']], ['^(?:^a|b)+$', ['ab', 'aa', 'bb']],
    ['(?:$|b)c', ['bc', 'c']], ['^\\/\\.\\-$', ['/.-']], ['^[a-z\\d_-]+$', ['a-1_', 'A']],
  ];
  for (const [source, texts] of rows) {
    for (const [flags, isUnicode] of [['u', true], ['', false]]) {
      let native;
      try {
        native = new RegExp(source, flags);
      } catch {
        continue;
      }
      const machine = machineOf(source, isUnicode);
      for (const text of texts) {
        assert.equal(machine.test(text), native.test(text), `/${source}/${flags} ${JSON.stringify(text)}`);
        assert.equal(patternOf(source).test(text), (isUnicode ? native : patternOf(source)).test(text));
      }
    }
  }
});

test('matches of patterns that look random are those of JavaScript', () => {
  let state = 7;
  const roll = (n) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % n;
  const pick = (all) => all[roll(all.length)];
  const atom = (depth) => (depth > 0 && roll(3) === 0 ? `(${pick(['', '?:'])}${choice(depth - 1)})` : pick(['a', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '\\W', '\\d', 'é', '\\u{1F600}', '\\b', '\\B', '^', '$']));
  const term = (depth) => {
    const body = atom(depth);
    return /^(?:\\b|\\B|\^|\$)$/.test(body) ? body : body + pick(['', '', '', '*', '+', '?', '*?', '{2}', '{0,2}', '{1,}', '{0}']);
  };
  const sequence = (depth) => Array.from({ length: roll(4) }, () => term(depth)).join('');
  const choice = (depth) => Array.from({ length: 1 + (roll(3) === 0 ? 1 : 0) }, () => sequence(depth)).join('|');
  for (let i = 0; i < 5000; i++) {
    const source = choice(2);
    const native = new RegExp(source, 'u');
    const machine = machineOf(source);
    assert.ok(machine, source);
    // V8 finds \B within surrogate pairs, where no character begins.
    const characters = ['a', 'b', 'c', ' ', '1', 'é', '\n', ...(source.includes('\\B') ? [] : ['\u{1F600}'])];
    for (let j = 0; j < 10; j++) {
      const text = Array.from({ length: roll(8) }, () => pick(characters)).join('');
      assert.equal(machine.test(text), native.test(text), `/${source}/ ${JSON.stringify(text)}`);
    }
  }
});
