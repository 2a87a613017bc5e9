import fs from 'node:fs';
import path from 'node:path';
import { app, clipboard } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { diagnostics } from './diagnostics.ts';

vi.mock('electron', () => ({
  app: { getVersion: () => '0.1.0', getPath: vi.fn() },
  clipboard: { writeText: vi.fn() },
}));

const works = { available: true, by: 'X11' } as const;
const signals = {
  idle: works,
  lock: works,
  doNotDisturb: works,
  fullScreen: works,
  windowInFront: works,
  call: works,
  notifications: works,
};
let log: string;

beforeEach(() => {
  const folder = temporaryFolder();
  log = path.join(folder, 'uncurl.log');
  vi.mocked(app.getPath).mockReturnValue(folder);
  vi.mocked(clipboard.writeText).mockReset();
});

const start = () => diagnostics(() => ({ signals, settings: defaultSettings, repairs: [] }));

test('copies what was read, even if the log has grown since', () => {
  fs.writeFileSync(log, 'before\n');
  const { read, copy } = start();
  const text = read();
  expect(text).toContain('before');
  fs.appendFileSync(log, 'after\n');
  expect(copy()).toBe(text);
  expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith(text);
  expect(read()).toContain('after');
});

test('copying without reading first uses the current log, at most 200 lines', () => {
  const lines = Array.from({ length: 300 }, (_, index) => `line ${String(index)} of the log`);
  fs.writeFileSync(log, lines.join('\n'));
  const text = start().copy();
  expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith(text);
  expect(text.match(/of the log/g)).toHaveLength(200);
  expect(text).toContain('line 299 of the log');
});
