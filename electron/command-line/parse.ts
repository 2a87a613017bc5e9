/** Parses the arguments the app was started with. */
import * as m from '../../messages/compiled/messages.js';
import { unexpectedWord, usageError, type CommandLine } from './command-line.ts';
import { verbs } from './verbs.ts';

/**
 * Parses a command line.
 *
 * @param argv the executable's name and its arguments
 * @param unpackaged whether the app runs unpackaged, so that its folder comes before the command
 */
export function parseCommandLine(argv: readonly string[], unpackaged: boolean): CommandLine {
  const [name, ...values] = commandWords(argv.slice(1), unpackaged);
  if (name === undefined) return { kind: 'open' };
  if (isHelp(name) || name === 'help' || values.some(isHelp)) return { kind: 'help' };
  if (name === '--version') {
    return values[0] === undefined ? { kind: 'version' } : unexpectedWord(name, values[0]);
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  return verb ? verb.read(values) : usageError(m.command_line_unknown_command({ word: name }));
}

/**
 * Returns the command and its values. Leaves out what comes before them: Chromium's and Electron's switches, a file
 * that is loaded before the app (`-r`, which Playwright uses) and the app's folder.
 */
function commandWords(args: readonly string[], unpackaged: boolean): readonly string[] {
  let folderExpected = unpackaged;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? '';
    if (!folderExpected && (isHelp(word) || word === '--version')) return args.slice(index);
    if (folderExpected && (word === '-r' || word === '--require')) index++;
    else if (word.startsWith('-')) continue;
    else if (folderExpected) folderExpected = false;
    else return args.slice(index);
  }
  return [];
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}
