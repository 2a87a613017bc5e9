import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { appId } from './app-id.ts';

test('matches electron-builder.yml', () => {
  const builder = fs.readFileSync(path.join(import.meta.dirname, '..', 'electron-builder.yml'), 'utf8');
  expect(builder).toContain(`\nappId: ${appId}\n`);
});
