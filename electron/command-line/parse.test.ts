import { expect, test } from 'vitest';
import { parseCommandLine } from './parse.ts';

const requested = (request: object, json = false) => ({ kind: 'request', request, json });
const command = (value: object) => requested({ kind: 'command', command: value });
const read = (...words: string[]) => parseCommandLine(['/opt/Uncurl/uncurl', ...words], false);

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
  ['choose', requested({ kind: 'show', screen: 'home' })],
  ['settings', requested({ kind: 'show', screen: 'settings' })],
  ['status', requested({ kind: 'status' })],
  ['status --json', requested({ kind: 'status' }, true)],
  ['quit', requested({ kind: 'quit' })],
])('"%s" is understood', (words, expected) => {
  expect(read(...words.split(' ').filter(Boolean))).toEqual(expected);
});

test.each<[string, string]>([
  ['paus', 'Unknown command "paus".'],
  ['constructor', 'Unknown command "constructor".'],
  ['/home/ada/notes.txt', 'Unknown command "/home/ada/notes.txt".'],
  ['start Side-Bend', '"Side-Bend" isn’t a stretch id.'],
  ['start side bend', 'Unexpected "bend" after "start".'],
  ['pause 90s', '"90s" isn’t a valid pause. Use whole minutes or hours up to 24h'],
  ['pause 25h', '"25h" isn’t a valid pause'],
  ['pause 0m', '"0m" isn’t a valid pause'],
  ['pause 30', '"30" isn’t a valid pause'],
  ['pause soon', '"soon" isn’t a valid pause'],
  ['pause 30m 40m', 'Unexpected "40m" after "pause".'],
  ['snooze 61m', '"61m" isn’t a valid snooze. Use whole minutes from 1m to 60m'],
  ['snooze 30s', '"30s" isn’t a valid snooze'],
  ['snooze -5m', '"-5m" isn’t a valid snooze'],
  ['was-away', 'was-away needs a time: whole minutes from 1m to 4h'],
  ['was-away 241m', '"241m" isn’t a valid absence'],
  ['was-away 0m', '"0m" isn’t a valid absence'],
  ['skip it', 'Unexpected "it" after "skip".'],
  ['status --jsn', 'Unexpected "--jsn" after "status".'],
  ['status --json --no-sandbox', 'Unexpected "--no-sandbox" after "status".'],
  ['quit now', 'Unexpected "now" after "quit".'],
  ['--version 2', 'Unexpected "2" after "--version".'],
])('"%s" is refused: %s', (words, reason) => {
  expect(read(...words.split(' '))).toEqual({
    kind: 'usageError',
    text: expect.stringContaining(reason) as string,
  });
});

test('an empty word isn’t a command', () => {
  expect(read('')).toEqual({ kind: 'usageError', text: 'Unknown command "".' });
});

test('switches of Chromium, Electron and Playwright before the command are ignored', () => {
  const playwright = ['--inspect=0', '--remote-debugging-port=0'];
  expect(read('--user-data-dir=/tmp/data', '--no-sandbox', 'skip')).toEqual(command({ name: 'skip' }));
  expect(
    parseCommandLine(['electron', '-r', '/loader.js', ...playwright, '.', '--enable-logging', 'skip'], true),
  ).toEqual(command({ name: 'skip' }));
});

test('the folder of an unpackaged app isn’t a command', () => {
  expect(parseCommandLine(['electron', '.'], true)).toEqual({ kind: 'open' });
  expect(parseCommandLine(['electron', 'skip', 'skip'], true)).toEqual(command({ name: 'skip' }));
  expect(parseCommandLine(['electron', '.', '--version'], true)).toEqual({ kind: 'version' });
});
