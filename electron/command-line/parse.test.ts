import { expect, test } from 'vitest';
import { parseCommandLine } from './parse.ts';

const requested = (request: object, json = false) => ({ kind: 'request', request, json });
const command = (value: object) => requested({ kind: 'command', command: value });
const read = (...words: string[]) => parseCommandLine(['/opt/Uncurl/uncurl', ...words], false);

test.each<[string, object]>([
  ['', { kind: 'open' }],
  ['--at-login', { kind: 'openAtLogin' }],
  ['--no-sandbox --at-login --lang=de', { kind: 'openAtLogin' }],
  ['--at-login skip', command({ name: 'skip' })],
  ['--help', { kind: 'help' }],
  ['-h', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['pause --help', { kind: 'help', verb: 'pause' }],
  ['status now -h', { kind: 'help', verb: 'status' }],
  ['help status', { kind: 'help', verb: 'status' }],
  ['--help status', { kind: 'help', verb: 'status' }],
  ['help --help', { kind: 'help' }],
  ['pasue --help', { kind: 'help' }],
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
  ['choose', requested({ kind: 'show', screen: { name: 'library' } })],
  ['settings', requested({ kind: 'show', screen: { name: 'settings' } })],
  ['open today/2028-02-29', requested({ kind: 'show', screen: { name: 'today', day: '2028-02-29' } })],
  ['open today', requested({ kind: 'show', screen: { name: 'today' } })],
  ['open #/history/2026-11', requested({ kind: 'show', screen: { name: 'history', period: '2026-11' } })],
  ['status', requested({ kind: 'status' })],
  ['status --json', requested({ kind: 'status' }, true)],
  ['status --follow', requested({ kind: 'followStatus' })],
  ['status --follow --json', requested({ kind: 'followStatus' }, true)],
  ['status --json --follow', requested({ kind: 'followStatus' }, true)],
  ['quit', requested({ kind: 'quit' })],
])('"%s" is understood', (words, expected) => {
  expect(read(...words.split(' ').filter(Boolean))).toEqual(expected);
});

test.each<[string, string]>([
  ['paus', 'Unknown command "paus".'],
  ['--status', 'Unknown option "--status". If it’s one of Chromium’s own switches, put -- after it.'],
  ['--quit', 'Unknown option "--quit".'],
  ['--jsn', 'Unknown option "--jsn".'],
  ['--json status', 'Unknown option "--json".'],
  ['--pause=30m', 'Unknown option "--pause=30m".'],
  ['-v', 'Unknown option "-v".'],
  ['-r loader.js', 'Unknown option "-r".'],
  ['-', 'Unknown option "-".'],
  ['---', 'Unknown option "---".'],
  ['-status', 'Unknown option "-status".'],
  ['--no-', 'Unknown option "--no-".'],
  ['--no-sandbox --stats status', 'Unknown option "--stats".'],
  ['--bogus --help', 'Unknown option "--bogus".'],
  ['-- --json', 'Unknown command "--json".'],
  ['skip -- now', 'Unexpected "--" after "skip".'],
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
  [
    'open nowhere',
    '"nowhere" names no screen. Screens are today, library, routine, history, settings, about, welcome;',
  ],
  [
    'open today/2026-02-30',
    '"today/2026-02-30" names no screen. Use today alone, or with a value: today/2026-11-28.',
  ],
  [
    'open history/2025-W53',
    'Use history alone, or with a value: history/2026, history/2026-11, history/2026-W48.',
  ],
  ['open history/0000', '"history/0000" names no screen.'],
  ['open settings/nope', 'or with a value: settings/rhythm, settings/working-hours, settings/reminders,'],
  ['open #/about/licence', '"#/about/licence" names no screen. Use about alone.'],
  ['help nope', 'Unknown command "nope".'],
  ['help status now', 'Unexpected "now" after "help status".'],
  ['skip it', 'Unexpected "it" after "skip".'],
  ['status --jsn', 'Unexpected "--jsn" after "status".'],
  ['status --json --no-sandbox', 'Unexpected "--no-sandbox" after "status".'],
  ['status --json --json', 'Unexpected "--json" after "status".'],
  ['status --follow now', 'Unexpected "now" after "status".'],
  ['skip --follow', 'Unexpected "--follow" after "skip".'],
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

test.each([
  '--no-sandbox',
  '--ozone-platform=wayland',
  '--user-data-dir=/tmp/data',
  '--remote-debugging-port=0',
  '--inspect=0',
  '--inspect',
  '--inspect-brk=127.0.0.1:9229',
  '--enable-features=UseOzonePlatform,WaylandWindowDecorations',
  '--enable-logging=file',
  '--disable-gpu',
  '--force-device-scale-factor=1.5',
  '--force_low_power_gpu',
  '--js-flags=--trace-opt --trace-deopt',
  '--lang=de',
  '--log-level=0',
  '--v=1',
  '--password-store=basic',
  '--class=Uncurl',
  '--proxy-server=127.0.0.1:8080',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--trace-warnings',
  // What systems, installers and a second start add.
  '-psn_0_12345',
  '-ToastActivated',
  '-Embedding',
  '--updated',
  '--squirrel-firstrun',
  '--allow-file-access-from-files',
  '--original-process-start-time=13213718723637733',
])('"%s" before the command is left to Chromium, Electron or the system', (word) => {
  expect(read(word)).toEqual({ kind: 'open' });
  expect(read('--no-sandbox', word, 'skip')).toEqual(command({ name: 'skip' }));
  expect(parseCommandLine(['electron', '.', word, 'skip'], true)).toEqual(command({ name: 'skip' }));
});

test.each(['type=click&tag=2868', 'type=action&action=1&tag=2868', 'type=reply&tag=2868'])(
  '"%s", with which Windows starts the app for a notification, opens the window',
  (word) => {
    expect(read(word)).toEqual({ kind: 'open' });
    expect(read('--no-sandbox', word)).toEqual({ kind: 'open' });
  },
);

test('any switch is left to Chromium if -- follows', () => {
  expect(read('--brand-new-switch', '--')).toEqual({ kind: 'open' });
  expect(read('--brand-new-switch', '--', 'skip')).toEqual(command({ name: 'skip' }));
  expect(read('--', '--version')).toEqual({ kind: 'version' });
});

test('what comes before the folder of an unpackaged app is left to Electron', () => {
  const playwright = ['-r', '/loader.js', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox'];
  expect(parseCommandLine(['electron', ...playwright, '.', 'skip'], true)).toEqual(command({ name: 'skip' }));
  expect(parseCommandLine(['electron', '--require', '/loader.js', '.'], true)).toEqual({ kind: 'open' });
  expect(parseCommandLine(['electron', '-i', '.'], true)).toEqual({ kind: 'open' });
});

test('the folder of an unpackaged app isn’t a command', () => {
  expect(parseCommandLine(['electron', '.'], true)).toEqual({ kind: 'open' });
  expect(parseCommandLine(['electron', 'skip', 'skip'], true)).toEqual(command({ name: 'skip' }));
  expect(parseCommandLine(['electron', '.', '--version'], true)).toEqual({ kind: 'version' });
  expect(parseCommandLine(['electron', '.', '--status'], true)).toMatchObject({ kind: 'usageError' });
});
