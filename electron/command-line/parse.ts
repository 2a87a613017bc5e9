/** Parses the arguments the app was started with. */
import * as m from '../../messages/compiled/messages.js';
import { atLoginSwitch } from '../at-login.ts';
import { unexpectedWord, usageError, type CommandLine } from './command-line.ts';
import { isForeignSwitch } from './foreign-switches.ts';
import { verbs } from './verbs.ts';

/**
 * Parses a command line.
 *
 * @param argv the executable's name and its arguments
 * @param unpackaged whether the app runs unpackaged, so that its folder comes before the command
 */
export function parseCommandLine(argv: readonly string[], unpackaged: boolean): CommandLine {
  const args = argv.slice(1);
  const { switches, words } = splitSwitches(unpackaged ? afterFolder(args) : args);
  const unknown = switches.find((word) => word !== atLoginSwitch && !isForeignSwitch(word));
  if (unknown !== undefined) return usageError(m.command_line_unknown_switch({ word: unknown }));

  const [name, ...values] = words;
  if (name === undefined || isOfNotification(name)) {
    return { kind: switches.includes(atLoginSwitch) ? 'openAtLogin' : 'open' };
  }
  if (isHelp(name) || name === 'help')
    return helpAbout(
      name,
      values.filter((word) => !isHelp(word)),
    );
  if (name === '--version') {
    return values[0] === undefined ? { kind: 'version' } : unexpectedWord(name, values[0]);
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) return values.some(isHelp) ? { kind: 'help' } : unknownCommand(name);
  return values.some(isHelp) ? { kind: 'help', verb: name } : verb.read(values);
}

function helpAbout(help: string, [name, surplus]: readonly string[]): CommandLine {
  if (name === undefined) return { kind: 'help' };
  if (surplus !== undefined) return unexpectedWord(`${help} ${name}`, surplus);
  return verbs.some((verb) => verb.name === name) ? { kind: 'help', verb: name } : unknownCommand(name);
}

function unknownCommand(word: string): CommandLine {
  return usageError(m.command_line_unknown_command({ word }));
}

/**
 * Returns what follows the folder of an unpackaged app. Electron itself reads what comes before: switches, and a file
 * that is loaded before the app (`-r`, which Playwright uses).
 */
function afterFolder(args: readonly string[]): readonly string[] {
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? '';
    if (word === '-r' || word === '--require') index++;
    else if (!word.startsWith('-')) return args.slice(index + 1);
  }
  return [];
}

/**
 * Separates the switches at the start from the command and its values, all of which are Uncurl's own. After `--`, the
 * words are Uncurl's too, and the switches before it aren't checked: Chromium understands `--` in the same way.
 */
function splitSwitches(args: readonly string[]): { switches: readonly string[]; words: readonly string[] } {
  const end = args.findIndex((word) => word === '--' || isOwn(word));
  if (args[end] === '--') return { switches: [], words: args.slice(end + 1) };
  return end === -1
    ? { switches: args, words: [] }
    : { switches: args.slice(0, end), words: args.slice(end) };
}

/**
 * Whether a word is what Electron's notifications carry (windows_toast_notification.cc). Windows starts the app with it
 * for a click, if the shortcut in the Start menu has no toast activator, as after an update.
 */
function isOfNotification(word: string): boolean {
  return /^type=(click|action|reply)&/.test(word);
}

function isOwn(word: string): boolean {
  return !word.startsWith('-') || isHelp(word) || word === '--version';
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}
