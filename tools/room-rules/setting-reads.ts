/** Finds where code reads a setting. A setting that is only stored, repaired and shown would have no effect. */
import fs from 'node:fs';
import path from 'node:path';
import { repository } from '../repository.ts';
import { isTestCode } from './test-code.ts';

/** The rooms of the app. */
const rooms = ['core', 'electron', 'renderer'];
/** Folders that handle every setting, whether or not it has an effect. */
const indifferent = ['core/settings', 'renderer/settings'];

/** Returns the text of every file that settings can have an effect in, without comments. */
export function codeThatUsesSettings(): string[] {
  return rooms
    .flatMap((room) =>
      fs
        .readdirSync(path.join(repository, room), { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(room, name).replaceAll('\\', '/')),
    )
    .filter((file) => /\.(ts|svelte)$/.test(file) && !isTestCode(file))
    .filter((file) => !indifferent.some((folder) => file.startsWith(`${folder}/`)))
    .map((file) => withoutComments(fs.readFileSync(path.join(repository, file), 'utf8')));
}

/**
 * Whether code reads a setting: as `settings.voice`, `settings.current.voice`, or by taking it out of an object as in
 * `{ voice } = settings` or `({ voice }: Settings)`. The object's name or type ends in "settings".
 */
export function readsSetting(code: string, name: string): boolean {
  const property = String.raw`settings(?:\.current)?\)?\??\.${name}\b`;
  const destructured = String.raw`\{[^{}]*\b${name}\b[^{}]*\}(?: = [\w.]*|: (?:\w+ & )?(?:\w*|Pick<))settings\b`;
  return new RegExp(`${property}|${destructured}`, 'i').test(code);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*.*?\*\/|<!--.*?-->|(?<![:\w])\/\/[^\n]*/gs, '');
}
