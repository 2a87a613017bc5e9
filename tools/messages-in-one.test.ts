import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as m from '../messages/compiled/messages.js';
import { repository } from './repository.ts';

test('the unit tests get every message', () => {
  const written = JSON.parse(fs.readFileSync(path.join(repository, 'messages/en.json'), 'utf8')) as object;
  const keys = Object.keys(written).filter((key) => !key.startsWith('$'));
  expect(Object.keys(m).filter((name) => name !== 'm')).toEqual(expect.arrayContaining(keys));
  expect(m.app_name()).toBe('Uncurl');
});
