import { expect, test } from 'vitest';
import { ProgressLine } from './progress.ts';

/** Shows ten steps of a download, one every given number of ms. */
function shownWith(isTTY: boolean, step: number, total: number | null = 110_000_000): string {
  let time = 0;
  let text = '';
  const line = new ProgressLine('Electron', { isTTY, write: (part) => (text += part) }, () => time);
  for (let tenth = 1; tenth <= 10; tenth++) {
    time += step;
    line.show({ transferred: tenth * 11_000_000, total });
  }
  line.end();
  return text;
}

test('on a terminal, one line is overwritten and ended', () => {
  const text = shownWith(true, 1000);
  expect(text.split('\r')).toHaveLength(11);
  expect(text.split('\r')[1]).toBe('Downloading Electron: 11 of 110 MB (10 %)');
  expect(text).toMatch(/\rDownloading Electron: 110 of 110 MB \(100 %\)\n$/);
});

test('on a terminal, a fast download shows few steps, and the last', () => {
  const text = shownWith(true, 30);
  expect(text.split('\r')).toHaveLength(5);
  expect(text).toContain('100 %');
});

test('in a log, a line comes now and then', () => {
  expect(shownWith(false, 4000)).toBe(
    ['33 of 110 MB (30 %)', '66 of 110 MB (60 %)', '99 of 110 MB (90 %)']
      .map((amount) => `Downloading Electron: ${amount}\n`)
      .join(''),
  );
  expect(shownWith(false, 100), 'a fast download needs none').toBe('');
});

test('without a total, only what has arrived is shown', () => {
  expect(shownWith(false, 10_000, null)).toContain('Downloading Electron: 11 MB\n');
});
