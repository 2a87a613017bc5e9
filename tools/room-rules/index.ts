/** The room rules as ESLint configurations, which eslint.config.js includes. */
import type { Linter } from 'eslint';
import { importsRule } from './imports.ts';
import { layerImportsRule } from './layer-imports.ts';
import { deterministic, pure } from './purity.ts';
import { rooms } from './rooms.ts';
import { spreadArgumentsRule } from './spread-arguments.ts';
import { tableLookupRule } from './table-lookup.ts';

const pureFolders = rooms.filter((room) => room.pure).map((room) => room.folder);

export const roomRules: Linter.Config[] = [
  {
    name: 'rooms/imports',
    plugins: {
      rooms: {
        rules: {
          imports: importsRule,
          layers: layerImportsRule,
          'spread-arguments': spreadArgumentsRule,
          'table-lookup': tableLookupRule,
        },
      },
    },
    rules: { 'rooms/imports': 'error', 'rooms/layers': 'error' },
  },
  {
    name: 'rooms/table-lookup',
    files: rooms
      .filter(({ folder }) => !['tools', 'e2e'].includes(folder))
      .map(({ folder }) => `${folder}/**`),
    rules: { 'rooms/table-lookup': 'error' },
  },
  {
    // What a user's files or a long history may contain is as long as it likes.
    name: 'rooms/spread-arguments',
    files: ['core/**', 'electron/**', 'renderer/**'],
    rules: { 'rooms/spread-arguments': 'error' },
  },
  {
    name: 'rooms/pure',
    files: pureFolders.map((folder) => `${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: pure,
  },
  {
    name: 'rooms/deterministic-tests',
    files: pureFolders.map((folder) => `${folder}/**/*.test.ts`),
    rules: deterministic,
  },
];
