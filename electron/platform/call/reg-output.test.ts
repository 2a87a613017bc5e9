import { expect, test } from 'vitest';
import { parseInUse } from './reg-output.ts';

const store =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone';

/** A Windows file time, in steps of 100 ns since 1601, and the same moment in ms since 1970. */
const evening = 133_500_000_000_000_000n;
const eveningMs = Date.parse('2024-01-17T21:20:00Z');
const HOUR = 3_600_000;
const hourLater = evening + 36_000_000_000n;

/** The output of `reg query … /s`, with the start and end of a browser's use. */
function outputWith(began: bigint, stopped: bigint): string {
  return [
    '',
    store,
    '    Value    REG_SZ    Allow',
    '',
    `${store}\\Microsoft.WindowsSoundRecorder_8wekyb3d8bbwe`,
    '    Value    REG_SZ    Allow',
    '    LastUsedTimeStart    REG_QWORD    0x1d9f0c1a2b3c4d5',
    '    LastUsedTimeStop    REG_QWORD    0x1d9f0c1b2c3d4e5',
    '',
    `${store}\\NonPackaged`,
    '    Value    REG_SZ    Allow',
    '',
    `${store}\\NonPackaged\\C:#Program Files#Mozilla Firefox#firefox.exe`,
    `    LastUsedTimeStart    REG_QWORD    0x${began.toString(16)}`,
    `    LastUsedTimeStop    REG_QWORD    0x${stopped.toString(16)}`,
    '',
  ].join('\r\n');
}

test('a use without an end counts', () => {
  expect(parseInUse(outputWith(evening, 0n), eveningMs - HOUR)).toBe(true);
});

test('a use with an end doesn’t count', () => {
  expect(parseInUse(outputWith(evening, hourLater), eveningMs - HOUR)).toBe(false);
});

test('a use interrupted by a crash doesn’t count after the restart', () => {
  expect(parseInUse(outputWith(evening, 0n), eveningMs)).toBe(true);
  expect(parseInUse(outputWith(evening, 0n), eveningMs + 1)).toBe(false);
});

test('a program that is allowed but never used the device doesn’t count', () => {
  expect(parseInUse(outputWith(0n, 0n), eveningMs)).toBe(false);
  expect(parseInUse(`\r\n${store}\r\n    Value    REG_SZ    Deny\r\n`, eveningMs)).toBe(false);
});

test('the start and end of different programs aren’t combined', () => {
  const mixed = [
    `${store}\\one`,
    `    LastUsedTimeStart    REG_QWORD    0x${evening.toString(16)}`,
    `${store}\\other`,
    '    LastUsedTimeStop    REG_QWORD    0x0',
  ].join('\r\n');
  expect(parseInUse(mixed, eveningMs - HOUR)).toBe(false);
});

test.each(['', '\r\n', 'ERROR: The system was unable to find the specified registry key or value.'])(
  '%j is refused',
  (output) => {
    expect(() => parseInUse(output, 0)).toThrow("reg didn't print any keys");
  },
);
