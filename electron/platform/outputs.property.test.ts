/** Each parser either accepts a program's output or throws an error that names the program. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMicrophones, parseRecordings } from './call/pactl-output.ts';
import { parseCapture } from './call/pw-dump-output.ts';
import { parseInUse } from './call/reg-output.ts';
import { parseGsettingsBoolean } from './do-not-disturb/gsettings-output.ts';
import { parseActiveWindow, parseFullScreen } from './full-screen/xprop-output.ts';
import { parseNotificationState } from './windows/notification-state-output.ts';

const folder = path.join(import.meta.dirname, 'call/recorded');
const recorded = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
const samples = [
  ...recorded,
  '_NET_SUPPORTED(ATOM) = _NET_ACTIVE_WINDOW\n_NET_ACTIVE_WINDOW(WINDOW): window id # 0x40000a\n',
  '_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN\n',
  'HKEY_CURRENT_USER\\key\r\n    LastUsedTimeStart    REG_QWORD    0x1da498beb59c800\r\n',
  'state=5 mode=1\r\n',
  'true\n',
];

/** The start of every error a parser may throw: the program's name, or the key of a known reason. */
const expectedError = /^(pactl|pw-dump|reg|gsettings|xprop|Windows) |^signal_no_active_window$/;

/** Possible outputs: recorded ones, truncated or with text inserted, and unrelated text. */
const output = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.string())
    .map(([sample, from, length, between]) => {
      const start = from % (sample.length + 1);
      return sample.slice(0, start) + between + sample.slice(start + (length % 50));
    }),
);

test.each<[string, (output: string) => unknown]>([
  ['pactl list source-outputs', parseRecordings],
  ['pactl list short sources', parseMicrophones],
  ['pw-dump', parseCapture],
  ['reg query', (text) => parseInUse(text, 0)],
  ['gsettings get', parseGsettingsBoolean],
  ['xprop, the active window', parseActiveWindow],
  ['xprop, the window’s state', parseFullScreen],
  ['the Windows script', parseNotificationState],
])('%s: parses any output, or throws a readable error', (_name, parse) => {
  fc.assert(
    fc.property(output, (text) => {
      try {
        parse(text);
      } catch (error) {
        expect((error as Error).message).toMatch(expectedError);
      }
    }),
  );
});
