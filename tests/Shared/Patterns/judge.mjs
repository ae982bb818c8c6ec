// Answers what ECMA-262 says: one line {"pattern", "strings"} in, one line {"mode", "results"} out.
import { createInterface } from 'node:readline';
import { createContext, Script } from 'node:vm';

function compile(pattern) {
  for (const flags of ['u', '']) {
    try {
      return { mode: flags === 'u' ? 'unicode' : 'annexB', expression: new RegExp(pattern, flags) };
    } catch {
      // Neither mode: invalid.
    }
  }

  return { mode: 'invalid', expression: null };
}

// A context of its own, because only there a test that backtracks for ever can be stopped.
const context = createContext({ expression: null, strings: [], results: '' });
const test = new Script("for (const s of strings) results += expression.test(s) ? '1' : '0';");

for await (const line of createInterface({ input: process.stdin })) {
  const { pattern, strings } = JSON.parse(line);
  const { mode, expression } = compile(pattern);
  let results = '';
  if (expression) {
    Object.assign(context, { expression, strings, results });
    try {
      test.runInContext(context, { timeout: 1000 });
    } catch {
      // What was answered in time counts.
    }

    results = context.results;
  }

  console.log(JSON.stringify({ mode, results }));
}
