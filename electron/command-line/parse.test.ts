import { expect, test } from 'vitest';
import { readArguments } from './parse.ts';

const asking = (request: object, json = false) => ({ kind: 'request', request, json });
const command = (it: object) => asking({ ask: 'command', command: it });
const read = (...words: string[]) => readArguments(['/opt/Uncurl/uncurl', ...words], false);

test.each<[string, object]>([
  ['', { kind: 'open' }],
  ['--no-sandbox --ozone-platform=wayland', { kind: 'open' }],
  ['-ToastActivated', { kind: 'open' }],
  ['--help', { kind: 'help' }],
  ['-h', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['pause --help', { kind: 'help' }],
  ['--version', { kind: 'version' }],
  ['start', command({ name: 'start' })],
  ['start side-bend', command({ name: 'start', stretch: 'side-bend' })],
  ['pause', command({ name: 'pause', until: 'resumed' })],
  ['pause tomorrow', command({ name: 'pause', until: 'tomorrow' })],
  ['pause 1m', command({ name: 'pause', until: { minutes: 1 } })],
  ['pause 120s', command({ name: 'pause', until: { minutes: 2 } })],
  ['pause 24h', command({ name: 'pause', until: { minutes: 1440 } })],
  ['resume', command({ name: 'resume' })],
  ['snooze', command({ name: 'snooze' })],
  ['snooze 1h', command({ name: 'snooze', minutes: 60 })],
  ['skip', command({ name: 'skip' })],
  ['undo-skip', command({ name: 'undoSkip' })],
  ['was-away 4h', command({ name: 'wasAway', minutes: 240 })],
  ['still-sitting', command({ name: 'stillSitting' })],
  ['choose', asking({ ask: 'show', screen: 'home' })],
  ['settings', asking({ ask: 'show', screen: 'settings' })],
  ['status', asking({ ask: 'status' })],
  ['status --json', asking({ ask: 'status' }, true)],
  ['quit', asking({ ask: 'quit' })],
])('"%s"', (words, expected) => {
  expect(read(...words.split(' ').filter(Boolean))).toEqual(expected);
});

test.each<[string, string]>([
  ['paus', 'There is no command "paus".'],
  ['constructor', 'There is no command "constructor".'],
  ['/home/ada/notes.txt', 'There is no command "/home/ada/notes.txt".'],
  ['start Side-Bend', '"Side-Bend" is no stretch id such as side-bend.'],
  ['start side bend', '"bend" is too much for "start".'],
  ['pause 90s', '"90s" is no pause: whole minutes up to a day'],
  ['pause 25h', '"25h" is no pause'],
  ['pause 0m', '"0m" is no pause'],
  ['pause 30', '"30" is no pause'],
  ['pause soon', '"soon" is no pause'],
  ['pause 30m 40m', '"40m" is too much for "pause".'],
  ['snooze 61m', '"61m" is no snooze: whole minutes from 1m to 60m'],
  ['snooze 30s', '"30s" is no snooze'],
  ['snooze -5m', '"-5m" is no snooze'],
  ['was-away', 'was-away needs to know how long'],
  ['was-away 241m', '"241m" is no absence'],
  ['was-away 0m', '"0m" is no absence'],
  ['skip it', '"it" is too much for "skip".'],
  ['status --jsn', '"--jsn" is too much for "status".'],
  ['status --json --no-sandbox', '"--no-sandbox" is too much for "status".'],
  ['quit now', '"now" is too much for "quit".'],
  ['--version 2', '"2" is too much for "--version".'],
])('"%s" is refused: %s', (words, reason) => {
  expect(read(...words.split(' '))).toEqual({
    kind: 'mistake',
    text: expect.stringContaining(reason) as string,
  });
});

test('an empty word is none', () => {
  expect(read('')).toEqual({ kind: 'mistake', text: 'There is no command "".' });
});

test('switches of Chromium, Electron and Playwright before the words are not for us', () => {
  const playwright = ['--inspect=0', '--remote-debugging-port=0'];
  expect(read('--user-data-dir=/tmp/data', '--no-sandbox', 'skip')).toEqual(command({ name: 'skip' }));
  expect(
    readArguments(['electron', '-r', '/loader.js', ...playwright, '.', '--enable-logging', 'skip'], true),
  ).toEqual(command({ name: 'skip' }));
});

test('the folder of an app that is not packaged is no word', () => {
  expect(readArguments(['electron', '.'], true)).toEqual({ kind: 'open' });
  expect(readArguments(['electron', 'skip', 'skip'], true)).toEqual(command({ name: 'skip' }));
  expect(readArguments(['electron', '.', '--version'], true)).toEqual({ kind: 'version' });
});
