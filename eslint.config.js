// @ts-check
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { roomRules } from './tools/room-rules/index.ts';

/**
 * Reads what arrives late: over D-Bus, from the window manager, or from a file or log that another process writes. Whatever
 * a test has waited for, this may not have arrived yet.
 */
const lateReading =
  'CallExpression:matches(' +
  '[callee.property.name=/^(shown|items|menu|status|hasFocus|savedState|historyEntries|historyKinds)$/],' +
  '[callee.name=/^(chromiums|isOnScreen|logOf|windowTitles)$/])';

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-e2e/',
    'dist-packages/',
    'messages/compiled/',
    'test-results/',
    '.svelte-kit/',
    // Plain JavaScript apps that no compiler program includes.
    'tools/bench/bare/',
    'tools/electron-standin/tests/sample/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        // One program for all rooms: making one for each takes a quarter longer. Which types a room may use is up to the
        // room's own settings, by which its types are checked.
        project: './tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      // A number prints well in a template; most other values don't.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // import('…') in place reads well for a type that is used once.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // It mistakes Record<string, never>, an object without members, for {}, which accepts any value.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Type maps from channels and calls to their results use void for "no result".
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // `import … = require()` is how TypeScript writes an import in a CommonJS file.
    files: ['**/*.cts', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // No compiler program includes plain JavaScript.
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
    // Only components need this. With it, typescript-eslint keeps programs up to date as if in an editor, which is slow.
    files: ['**/*.svelte'],
    languageOptions: {
      parserOptions: { project: ['./renderer/tsconfig.json'], extraFileExtensions: ['.svelte'] },
    },
  },
  {
    // If "!" is wrong in a test, the test fails anyway.
    files: ['**/*.test.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect(object.method) names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['e2e/*.spec.ts', 'tools/electron-standin/tests/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[`${lateReading}.arguments`, `:not(ArrowFunctionExpression).arguments ${lateReading}`].map(
          (part) => ({
            selector: `CallExpression[callee.name="expect"] > ${part}`,
            message: 'This may arrive later. Wait for it with expect.poll(() => …).',
          }),
        ),
      ],
    },
  },
  {
    // ESLint sees template values and other components as any. svelte-check checks their types.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // In an effect, "void value;" makes the effect depend on the value.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    // Another language puts its sentences together in another way, so messages/en.json does.
    files: ['renderer/**/*.{ts,svelte}', 'electron/command-line/**/*.ts', 'electron/shell/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'TemplateLiteral > CallExpression[callee.object.name="m"]',
          'CallExpression[callee.property.name="join"] > Literal[value=/^(; | · |\\. )$/]',
          ':not(SvelteStyleElement, SvelteScriptElement) > SvelteText[value=/\\S/]',
        ].map((selector) => ({ selector, message: 'Put it into messages/en.json as a whole.' })),
      ],
    },
  },
  ...roomRules,
);
