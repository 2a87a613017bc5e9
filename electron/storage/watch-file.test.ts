import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { watchFile } from './watch-file.ts';

/** A watched file with content, and how often its changes were reported. */
function watched() {
  const file = path.join(temporaryFolder(), 'settings.json');
  fs.writeFileSync(file, 'old');
  const changed = vi.fn();
  onTestFinished(watchFile(file, changed));
  return { file, changed };
}

test.each([
  [
    'written in place',
    (file: string) => {
      fs.writeFileSync(file, 'new');
    },
  ],
  [
    'replaced by another file, as most editors do',
    (file: string) => {
      fs.writeFileSync(`${file}.new`, 'new');
      fs.renameSync(`${file}.new`, file);
    },
  ],
  [
    'deleted',
    (file: string) => {
      fs.rmSync(file);
    },
  ],
])('a file that is %s is reported, each time', async (_, change) => {
  const { file, changed } = watched();
  change(file);
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(1);
  });
  fs.writeFileSync(file, 'newer');
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

test('several changes at once are reported once, and those of other files never', async () => {
  const { file, changed } = watched();
  for (let count = 0; count < 20; count += 1) fs.writeFileSync(file, String(count));
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalled();
  });
  fs.writeFileSync(path.join(path.dirname(file), 'state.json'), '');
  fs.writeFileSync(file, 'last');
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

test('a missing folder throws', () => {
  expect(() => watchFile(path.join(temporaryFolder(), 'missing', 'settings.json'), vi.fn())).toThrow(
    'ENOENT',
  );
});
