import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { appId } from './app-id.ts';

test('is the one that packages are made with', () => {
  const builder = fs.readFileSync(path.join(import.meta.dirname, '..', 'electron-builder.yml'), 'utf8');
  expect(builder).toContain(`\nappId: ${appId}\n`);
});
