// @ts-check
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { roomRules } from './tools/room-rules/index.ts';

/** Each file is checked with the types of its own room, and tests with those of tests. */
const programs = [
  './content/tsconfig.json',
  './figure/tsconfig.json',
  './core/tsconfig.json',
  './electron/tsconfig.json',
  './renderer/tsconfig.json',
  './tools/tsconfig.json',
  './e2e/tsconfig.json',
  './tsconfig.tests.json',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-e2e/',
    'dist-packages/',
    'messages/compiled/',
    'test-results/',
    '.svelte-kit/',
    'tools/electron-standin/tests/sample/', // an app of plain JavaScript, in no room
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: programs,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: 'error',
      // A number in a text is written as meant; objects and the like never are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Where one type needs another of a module only once, import('…') in place reads well.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // It takes Record<string, never>, an object without members, for the {} that anything fits into.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Maps from a channel or a call to what it answers say "void" where it answers nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // The compiler has ECMAScript's modules only; in CommonJS this is how TypeScript spells an import.
    files: ['**/*.cts', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Plain JavaScript, such as the stand-in's sample app, belongs to no compiler program.
    files: ['**/*.{js,cjs,mjs}'],
    ignores: ['eslint.config.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: false }, globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['renderer/**'],
    ignores: ['renderer/vite.config.ts'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    // Where a test's "!" is wrong, the test fails all the same.
    files: ['**/*.test.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What a test expects to have been called is not called by naming it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Outside svelte-check, what a template passes and what another component exports has no type: that is any here,
    // and svelte-check's to judge.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // "void value;" is how an effect says that it depends on a value.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  ...roomRules,
);
