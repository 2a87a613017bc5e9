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
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
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
    files: ['**/*.test.ts', 'e2e/**/*.spec.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...roomRules,
);
