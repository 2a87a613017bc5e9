import { describe, expect, test } from 'vitest';
import { lint } from './testing/lint.ts';

const complaints = (file: string, text: string) => lint('no-restricted-', file, text);

describe('a pure room must not use clocks, timers, random numbers or foreign globals', () => {
  test.each([
    ["'Date.now'", 'Date.now();'],
    ["'Date.now'", 'const { now } = Date; now();'],
    ['"new Date()"', 'new Date().getTime();'],
    ['"Date()"', 'Date().slice();'],
    ["'Math.random'", 'Math.random();'],
    ["'Temporal.Now'", "import { Temporal } from 'temporal-polyfill'; Temporal.Now.instant();"],
    ["'performance'", 'performance.now();'],
    ["'setTimeout'", 'setTimeout(() => {}, 1);'],
    ["'setTimeout'", 'globalThis.setTimeout(() => {}, 1);'],
    ["'setInterval'", 'setInterval(() => {}, 1);'],
    ["'setImmediate'", 'setImmediate(() => {});'],
    ["'requestAnimationFrame'", 'requestAnimationFrame(() => {});'],
    ["'crypto'", 'crypto.randomUUID();'],
    ["'document'", 'document.title;'],
    ["'window'", 'window.title;'],
    ["'process'", 'process.exit();'],
    ["'Buffer'", 'Buffer.alloc(1);'],
    ["'console'", 'console.log(1);'],
    ["'fetch'", 'fetch("");'],
    ["'require'", 'require("fs");'],
  ])('%s in: %s', async (name, text) => {
    expect(await complaints('core/sitting/meter.ts', text)).toEqual([expect.stringContaining(name)]);
  });

  test('content/ is pure too', async () => {
    expect(await complaints('content/stretch.ts', 'Date.now(); setTimeout(() => {}, 1);')).toHaveLength(2);
  });

  test('a test may read files, but not the clock', async () => {
    const text = 'process.cwd(); new Date(); Math.random();';
    expect(await complaints('core/sitting/meter.test.ts', text)).toHaveLength(2);
  });

  test('a given date and local names like "event" are fine', async () => {
    const text =
      'const event = new Date(0); export const time = (status: Date) => status.getTime() - event.getTime();';
    expect(await complaints('core/sitting/meter.ts', text)).toEqual([]);
  });

  test('other rooms may use them', async () => {
    const text = 'Date.now(); setTimeout(() => {}, 1); process.exit();';
    expect(await complaints('electron/platform/clock.ts', text)).toEqual([]);
  });
});
