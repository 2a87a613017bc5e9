/** Compares `docs/command-line.md` with the code, in both directions: it must name all there is, and nothing else. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  longestPauseMinutes,
  longestReportedAbsenceMinutes,
  longestSnoozeMinutes,
} from '../../core/settings/longest-times.ts';
import { isForeignSwitch } from './foreign-switches.ts';
import { parseCommandLine } from './parse.ts';
import { MAX_FOLLOWERS } from './status-followers.ts';
import { notRunning } from './not-running.ts';
import { readRequest } from './read-request.ts';
import { runningStatusSchema, statusSchema } from './status-schema.ts';
import { exitCodes } from './terminal.ts';
import { usage } from './usage.ts';
import { verbs } from './verbs.ts';

const page = fs.readFileSync(path.join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
const prose = page.replace(/```.*?```/gs, '');

/** The inline code in a text. */
const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** The first two cells of each row of the table with this heading. */
function tableRows(heading: string): (readonly [first: string, second: string])[] {
  const table = page.slice(page.indexOf(`| ${heading} `)).split('\n\n', 1)[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((row) => {
      const [, first = '', second = ''] = row.split(' | ').join('|').split('|');
      return [first.trim(), second.trim()];
    });
}

const fields = runningStatusSchema.shape;
const stretchFields = fields.stretch.unwrap().shape;

/** The inline code in the meaning of a field. */
const codeOfField = (field: string): string[] =>
  codeIn(tableRows('Field').find(([name]) => name === `\`${field}\``)?.[1] ?? '');

test('the help text is quoted', () => {
  expect(page).toContain(`\`\`\`\n${usage()}\n\`\`\``);
});

test('the table of commands has all of them, in the order of the help text', () => {
  expect(tableRows('Command').map(([name]) => name)).toEqual(verbs.map(({ name }) => `\`${name}\``));
});

test('the fields of the table are those of the status, in its order', () => {
  expect(tableRows('Field').map(([name]) => name)).toEqual(
    Object.keys(fields).map((field) => `\`${field}\``),
  );
});

test.each<[string, readonly string[]]>([
  ['state', fields.state.options],
  ['reasons', fields.reasons.element.options],
  ['stretch', [...Object.keys(stretchFields), 'null']],
  ['can', Object.keys(fields.can.shape)],
])('the meaning of `%s` names %j, and nothing else', (field, names) => {
  expect([...new Set(codeOfField(field))]).toEqual(names);
});

test('the example is a valid status with every field', () => {
  const status: unknown = JSON.parse(example);
  expect(runningStatusSchema.required().parse(status)).toEqual(status);
});

test('the status of an app that isn’t running is quoted', () => {
  expect(statusSchema.parse(notRunning)).toEqual(notRunning);
  expect(codeIn(prose)).toContain(JSON.stringify(notRunning));
});

test('the exit codes of the table and of the help text are those of the code', () => {
  const codes = Object.values(exitCodes).map(String);
  expect(tableRows('Exit code').map(([code]) => code)).toEqual(codes);
  const [, list = ''] = /^Exit codes: (.*)\.$/m.exec(usage()) ?? [];
  expect(list.split(', ').map((entry) => entry.split(' ', 1)[0])).toEqual(codes);
});

test('the app understands the requests of the page', () => {
  const requests = [...page.matchAll(/\{"version":1,"request":.*?\}(?=[`'])/g)].map(([request]) => request);
  expect(requests.length).toBeGreaterThan(3);
  for (const request of requests) expect(() => readRequest(request), request).not.toThrow();
});

test('the limits are stated', () => {
  const limits = [
    `up to ${String(longestPauseMinutes / 60)} hours`,
    `a snooze 1 to ${String(longestSnoozeMinutes)} minutes`,
    `an absence 1 to ${String(longestReportedAbsenceMinutes)} minutes`,
    `Up to ${String(MAX_FOLLOWERS)} programs can follow`,
  ];
  for (const limit of limits) expect(page).toContain(limit);
});

/** How the page calls the app, in front of its arguments. */
const calls =
  /^(uncurl|\.\/uncurl-[\d.]+-x86_64\.AppImage|npm --silent start --|".*\\uncurl\.cmd"|\/App.*\/Uncurl|&.*\.cmd"|\.\.\.)(?= |$)/;

/** Returns the arguments if a piece of code calls the app or begins with a command; otherwise undefined. */
function argumentsOf(code: string): string[] | undefined {
  const [command = ''] = code.split(/ [|>] /, 1);
  const words = command.replace(calls, '').split(' ').filter(Boolean);
  const isCall = calls.test(code) || verbs.some(({ name }) => name === words[0]);
  return isCall ? words : undefined;
}

test('every command on the page is valid', () => {
  const commands = codeIn(prose).flatMap((code) => {
    const words = argumentsOf(code);
    // A command's name alone may only name it: was-away needs a time.
    return words && !verbs.some(({ name }) => name === code) ? [words] : [];
  });
  expect(commands.length).toBeGreaterThan(10);
  for (const words of commands) {
    expect(parseCommandLine(['uncurl', ...words], false), words.join(' ')).not.toMatchObject({
      kind: 'usageError',
    });
  }
});

/** What looks like a command, an option, a field or a value: `undo-skip`, `pause 30m`, `--json`, `sittingMinutes`. */
const nameLike = /^(-{1,2}[\w-]*|[a-z]+(-[a-z]+)*|(can\.)?[a-z]+([A-Z][a-z]+)*)([ =].*)?$/;

const options = ['--json', '--follow', '--help', '--version', '-h', 'help'];
const names = new Set([
  ...options,
  ...Object.keys(fields),
  ...fields.state.options,
  ...fields.reasons.element.options,
  ...Object.keys(fields.can.shape),
  ...Object.keys(fields.can.shape).map((field) => `can.${field}`),
  ...Object.keys(stretchFields),
]);

/** Other code on the page that looks like one of those. */
const others = new Set([
  ...['s', 'm', 'h', 'null'],
  'ln -s "$PWD/uncurl-0.1.0-x86_64.AppImage" ~/.local/bin/uncurl',
  'bindsym Ctrl+Shift+u exec uncurl start',
  // The protocol.
  ...['notNow', 'invalid', 'commandSchema'],
  // The example of a mistyped option.
  '--status',
  '--',
]);

const isForeign = (code: string): boolean => isForeignSwitch(code.endsWith('-') ? `${code}x` : code);

test('the page names no command, option, field or value that doesn’t exist', () => {
  const unknown = codeIn(prose)
    .filter((code) => nameLike.test(code) && !argumentsOf(code))
    .filter((code) => !names.has(code) && !others.has(code) && !isForeign(code));
  expect(unknown).toEqual([]);
});

test('every option is explained outside the help text', () => {
  const explained = new Set(codeIn(prose).flatMap((code) => argumentsOf(code) ?? [code]));
  expect(options.filter((option) => !explained.has(option))).toEqual([]);
});
