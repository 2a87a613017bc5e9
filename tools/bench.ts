/**
 * `npm run --silent bench`: measures what Uncurl costs beside a bare Electron app, and prints a table. It takes about
 * seven minutes. `npm run --silent bench -- start window` measures only those parts. The parts are start, idle, window,
 * session, command, computing and history, and three that run only if they are named: long (idle for half an hour, and many
 * starts), hidden and ten-minutes (how punctual a session is in a minimised window). The part history opens History with
 * five years of records.
 *
 * The figures are valid only for the runtime that is printed: those of the stand-in don't apply to Electron. Other load on
 * the computer makes them worse, but both apps alike; compare figures of one run.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Bench } from './bench/apps.ts';
import { codeMegabytes } from './bench/code-size.ts';
import { measureCommand } from './bench/command.ts';
import { measureComputing } from './bench/computing.ts';
import { measureHidden } from './bench/hidden-session.ts';
import { measureHistoryScreen } from './bench/history-screen.ts';
import { measureHistory } from './bench/history.ts';
import { measureIdle } from './bench/idle.ts';
import { measureSession } from './bench/session.ts';
import { measureStart } from './bench/start.ts';
import { lineOf, tableHead, uncurlOnly, type Row } from './bench/table.ts';
import { measureWindow } from './bench/window.ts';
import { buildTarget } from './build-target.ts';
import { buildApp } from './build.ts';
import { chooseElectron, electronProgram, type ElectronChoice } from './choose-electron.ts';
import { Desk } from './desk/desk.ts';
import { ensureInstalled } from './install-packages.ts';
import { needsBuild, type Mode } from './needs-build.ts';
import { readLibrary } from './read-library.ts';
import { repository } from './repository.ts';

const usualParts = ['start', 'idle', 'window', 'session', 'command', 'computing', 'history'] as const;
const parts = [...usualParts, 'long', 'hidden', 'ten-minutes'] as const;
type Part = (typeof parts)[number];

if (process.platform !== 'linux') {
  console.error('bench runs on Linux only: it reads /proc and needs a private desk.');
  process.exit(1);
}

const wanted = wantedParts(process.argv.slice(2));
const electron = chooseElectron();
if (electron.path !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.path;
await ensureInstalled(
  electron,
  ['a private desk', ...(electron.kind === 'stand-in' ? (['the stand-in for Electron'] as const) : [])],
  'given',
);
await buildIfOutOfDate('production');

const library = readLibrary();
const desk = await Desk.start();
try {
  const bench: Bench = { electron: ownCopyOf(electron, desk.folder), desk, library };
  console.log(`On ${runtimeName()} (${electron.reason.replace(/\.$/, '')}):\n\n${tableHead}`);
  for (const part of wanted) {
    for (const row of await measure(part, bench)) console.log(lineOf(row));
  }
} finally {
  await desk.stop();
}

function wantedParts(given: readonly string[]): readonly Part[] {
  const unknown = given.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. The parts are ${parts.join(', ')}.`);
    process.exit(2);
  }
  return given.length === 0 ? usualParts : parts.filter((part) => given.includes(part));
}

async function measure(part: Part, bench: Bench): Promise<Row[]> {
  switch (part) {
    case 'start':
      return [...(await measureStart(bench, 5)), uncurlOnly('packed code, MB', codeMegabytes())];
    case 'idle':
      return measureIdle(bench, { present: 1, away: 1 });
    case 'window':
      return measureWindow(bench, 3);
    case 'session':
      return measureSession(bench);
    case 'command':
      return measureCommand(bench);
    case 'computing':
      return measureComputing(library);
    case 'history':
      return [
        ...measureHistory(library),
        ...(await measureHistoryScreen({ desk, build: repository }, library)),
      ];
    case 'long':
      return [...(await measureStart(bench, 15)), ...(await measureIdle(bench, { present: 20, away: 12 }))];
    case 'hidden':
    case 'ten-minutes': {
      const build = await buildIfOutOfDate('e2e');
      return measureHidden({ desk, build }, library, part === 'hidden' ? 'short' : 'long');
    }
  }
}

async function buildIfOutOfDate(mode: Mode): Promise<string> {
  return needsBuild(mode) ? await buildApp(mode) : buildTarget(mode).folder;
}

/**
 * Returns a copy of Electron. Other apps that run on the same files would share memory with the measured ones, which
 * would seem to need less.
 */
function ownCopyOf(original: ElectronChoice, folder: string): ElectronChoice {
  if (original.kind === 'stand-in') return original;
  const copy = path.join(folder, 'electron');
  fs.cpSync(path.dirname(electronProgram(original)), copy, {
    recursive: true,
    mode: fs.constants.COPYFILE_FICLONE,
  });
  return { ...original, path: copy };
}

/** The runtime's name, with the version that Electron keeps beside its program. */
function runtimeName(): string {
  if (electron.kind === 'stand-in') return 'the stand-in for Electron';
  const version = fs.readFileSync(path.join(path.dirname(electronProgram(electron)), 'version'), 'utf8');
  return `Electron ${version.trim()}`;
}
