/** SECURITY.md names a place and a test for each defence. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const repository = path.join(import.meta.dirname, '..', '..');
const page = fs.readFileSync(path.join(repository, 'SECURITY.md'), 'utf8');

test('every file that SECURITY.md names exists', () => {
  const named = [...page.matchAll(/`((?:electron|e2e)[\w./-]*\.(?:ts|yml))`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !fs.existsSync(path.join(repository, file)))).toEqual([]);
});

test('no code opens links or files, as SECURITY.md says: only main.ts opens folders', () => {
  const files = fs.readdirSync(path.join(repository, 'electron'), { recursive: true, encoding: 'utf8' });
  const opening = files.filter(
    (file) =>
      /(?<!\.test)\.c?ts$/.test(file) &&
      /\b(openExternal|openPath|setAsDefaultProtocolClient)\b/.test(
        fs.readFileSync(path.join(repository, 'electron', file), 'utf8'),
      ),
  );
  expect(opening).toEqual(['main.ts']);
});
