import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { repository } from '../repository.ts';

/** Files on disk that were parsed for an earlier program, by room and name: the libraries take long. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles a text as if it were a file of the room, with the room's settings, and returns the compiler's messages. */
function complaints(room: string, text: string): string[] {
  const folder = path.join(repository, room);
  const settings = ts.getParsedCommandLineOfConfigFile(path.join(folder, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (settings === undefined) throw new Error(`${room}/tsconfig.json can't be read`);

  const file = path.join(folder, 'pretended-file.ts');
  const host = ts.createCompilerHost(settings.options);
  const sourceOnDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const key = `${room} ${name}`;
    if (!parsed.has(key)) parsed.set(key, sourceOnDisk(name, ...rest));
    return parsed.get(key);
  };

  const program = ts.createProgram([file], settings.options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The packages that pure rooms may import. Their types must not declare foreign globals either. */
const allowedLibraries = "import 'zod';\nimport 'temporal-polyfill';\n";

describe.each(['content', 'core'])('%s/ does not compile with globals of Node or the browser', (room) => {
  test.each([
    'process',
    'document',
    'window',
    'setTimeout',
    'setInterval',
    'performance',
    'console',
    'require',
  ])('%s', (name) => {
    expect(complaints(room, `${allowedLibraries}export const thing: unknown = ${name};`)).toEqual([
      expect.stringContaining(`Cannot find name '${name}'`),
    ]);
  });

  test('modules of Node', () => {
    const text = "import { readFileSync } from 'node:fs';\nexport const thing: unknown = readFileSync;";
    expect(complaints(room, text)).toEqual([expect.stringContaining("'node:fs'")]);
  });

  test('but compiles with the language and an allowed package', () => {
    const text =
      "import { z } from 'zod';\nexport const thing: unknown = z.array(z.number()).parse(Array.of(Math.PI));";
    expect(complaints(room, text)).toEqual([]);
  });
});

describe('renderer/ does not compile with globals of Node', () => {
  test.each(['process', 'require', 'Buffer'])('%s', (name) => {
    expect(complaints('renderer', `export const thing: unknown = ${name};`)).toEqual([
      expect.stringContaining(`Cannot find name '${name}'`),
    ]);
  });
});

describe('electron/ does not compile with globals of a page', () => {
  test.each(['document', 'window', 'requestAnimationFrame'])('%s', (name) => {
    expect(complaints('electron', `export const thing: unknown = ${name};`)).toEqual([
      expect.stringContaining(`Cannot find name '${name}'`),
    ]);
  });
});
