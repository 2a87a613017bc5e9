/** Lint rules that forbid a pure room clocks, timers, random numbers and every global that a browser or Node adds. */
import type { Linter } from 'eslint';
import globals from 'globals';

const reason = 'Pure rooms only compute: pass in what comes from outside as an argument.';

const language = new Set(Object.keys(globals.builtin));
const fromOutside = [...Object.keys(globals.browser), ...Object.keys(globals.node)];
const foreignGlobals = [...new Set(fromOutside)].filter((name) => !language.has(name));

/** The rules for pure rooms, tests included: nothing there depends on when or where it runs. */
export const deterministic: Linter.RulesRecord = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: reason },
    { object: 'Math', property: 'random', message: reason },
    { object: 'Temporal', property: 'Now', message: reason },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: `"new Date()" reads the clock. ${reason}`,
    },
    {
      selector: 'CallExpression[callee.name="Date"]',
      message: `"Date()" reads the clock. ${reason}`,
    },
  ],
};

/** The rules for the pure rooms' own files; their tests may read files and log. */
export const pure: Linter.RulesRecord = {
  ...deterministic,
  'no-restricted-globals': [
    'error',
    {
      globals: foreignGlobals.map((name) => ({ name, message: reason })),
      checkGlobalObject: true,
    },
  ],
};
