/** The command that a desktop's own keyboard settings can bind to keys. */
import fs from 'node:fs';
import path from 'node:path';
import { appId } from '../../app-id.ts';
import type { Packaging } from '../packaging.ts';

/**
 * Returns how a shell, or a desktop's settings, start the app's command line: "uncurl" if that leads to this copy of the
 * app, and otherwise its path.
 *
 * @param searchPath folders, separated as in PATH
 */
export function commandToBind(packaging: Packaging, searchPath: string): string {
  switch (packaging.kind) {
    case 'flatpak':
      return `flatpak run ${appId}`;
    case 'program':
      return isFoundByName(packaging.program, searchPath) ? 'uncurl' : quoted(packaging.program);
    case 'snap':
    case 'store':
    case 'development':
      return 'uncurl';
  }
}

function isFoundByName(program: string, searchPath: string): boolean {
  return searchPath.split(path.delimiter).some((folder) => {
    try {
      return fs.realpathSync(path.join(folder, 'uncurl')) === fs.realpathSync(program);
    } catch {
      return false;
    }
  });
}

function quoted(word: string): string {
  return /^[\w/.,:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
