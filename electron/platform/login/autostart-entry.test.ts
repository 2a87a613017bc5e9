import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { isOnPath } from '../search-path.ts';
import { autostartEntry, execOf, readAutostartEntry, withExec } from './autostart-entry.ts';

/** Reads a value of Exec as the Desktop Entry Specification says, one rule after another. */
function argumentsOf(exec: string): string[] {
  const escapes = new Map(Object.entries({ s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' }));
  const value = exec.replaceAll(/\\(.)/g, (whole, letter: string) => escapes.get(letter) ?? whole);
  const words = value.match(/"(?:[^"\\]|\\.)*"|[^\s"'\\><~|&;$*?#()`]+/gsu) ?? [];
  expect(words.join(' '), 'nothing is left outside the words').toBe(value);
  return words
    .map((word) => (word.startsWith('"') ? word.slice(1, -1).replaceAll(/\\(["`$\\])/g, '$1') : word))
    .map((word) => {
      expect(word.replaceAll('%%', ''), 'no field codes').not.toContain('%');
      return word.replaceAll('%%', '%');
    });
}

/** The command that is run in the end, if a shell runs it. */
function commandIn(exec: string): string[] {
  const all = argumentsOf(exec);
  return all[0] === 'sh' ? all.slice(3) : all;
}

const hard = [
  ' ',
  '"',
  "'",
  '`',
  '$',
  '\\',
  '%',
  '=',
  ';',
  '\n',
  '\t',
  '\r',
  'ü',
  '💺',
  '#',
  '(',
  '%f',
  '\\n',
];
const anyName = fastCheck.oneof(
  fastCheck.array(fastCheck.constantFrom('a', 'Uncurl', '.', ...hard)).map((parts) => parts.join('')),
  fastCheck.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
);
const anyPath = anyName.map((name) => `/opt/${name}/uncurl`);

test('any path comes out again as the same single word', () => {
  fastCheck.assert(
    fastCheck.property(anyPath, (program) => {
      expect(commandIn(execOf([program, '--at-login']))).toEqual([program, '--at-login']);
      const { on, exec } = readAutostartEntry(autostartEntry([program, '--at-login']));
      expect({ on, exec }).toEqual({ on: true, exec: execOf([program, '--at-login']) });
    }),
  );
});

test('a program’s own path never contains an equal sign or a percent sign', () => {
  fastCheck.assert(
    fastCheck.property(anyPath, (program) => {
      expect(argumentsOf(execOf([program]))[0]).not.toMatch(/[=%]/);
    }),
  );
});

test.each([
  ['/opt/Uncurl/uncurl', '/opt/Uncurl/uncurl --at-login'],
  ['/home/ada/My Apps/Uncurl.AppImage', '"/home/ada/My Apps/Uncurl.AppImage" --at-login'],
  ['/a$b', String.raw`"/a\\$b" --at-login`],
  ['/a\\b', String.raw`"/a\\\\b" --at-login`],
  ['/50%', String.raw`sh -c "exec \\"\\$0\\" \\"\\$@\\"" /50%% --at-login`],
])('%s is written as %s', (program, exec) => {
  expect(execOf([program, '--at-login'])).toBe(exec);
});

test.skipIf(!isOnPath('desktop-file-validate', process.env['PATH'] ?? ''))(
  'desktop-file-validate accepts entries for paths of every kind',
  async () => {
    const folder = temporaryFolder();
    const programs = [...hard.map((part) => `/opt/x${part}y/uncurl`), ...fastCheck.sample(anyPath, 100)];
    const files = programs.map((program, index) => {
      const file = path.join(folder, `${index}.desktop`);
      fs.writeFileSync(file, autostartEntry([program, '--at-login']));
      return file;
    });
    const { stdout } = await promisify(execFile)('desktop-file-validate', files);
    expect(stdout).toBe('');
  },
);

describe('an entry that was edited', () => {
  const entry = autostartEntry(['/opt/Uncurl/uncurl', '--at-login']);

  test.each([
    ['as the app writes it', entry, true],
    ['XFCE and KDE: hidden', `${entry}Hidden=true\n`, false],
    ['not hidden', `${entry}Hidden=false\n`, true],
    ['GNOME: switched off', entry.replace('enabled=true', 'enabled=false'), false],
    ['MATE: switched off', `${entry}X-MATE-Autostart-enabled=false\n`, false],
    ['blanks around the sign, and Windows line ends', `${entry}Hidden = true \r\n`, false],
    ['a key of another group', `${entry}[Desktop Action x]\nHidden=true\n`, true],
    ['a comment', `# Hidden=true\n${entry}`, true],
    ['no command', entry.replace(/^Exec=.*$/m, ''), false],
    ['another group only', '[Other]\nExec=uncurl\n', false],
    ['an empty file', '', false],
    ['no text', '\0\u0001[[[', false],
  ])('%s', (_what, text, on) => {
    expect(readAutostartEntry(text).on).toBe(on);
  });

  test('keeps everything but the command when the app has moved', () => {
    const edited = `# mine\n${entry}Comment=mine\n\n[Desktop Action x]\nExec=other\n`;
    expect(withExec(edited, ['/new/uncurl', '--at-login'])).toBe(
      edited.replace('Exec=/opt/Uncurl/uncurl --at-login', 'Exec=/new/uncurl --at-login'),
    );
  });
});
