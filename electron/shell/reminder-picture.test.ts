import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { reminderPicture } from './reminder-picture.ts';

test("a variant's own picture, or the app's icon where there is none", () => {
  const thumbnails = temporaryFolder();
  fs.writeFileSync(path.join(thumbnails, 'forward-fold.seated.png'), '');
  const pictureOf = (stretch: string, variant: string) =>
    reminderPicture({ thumbnails, icon: 'icon.png' }, { stretch, variant });

  expect(pictureOf('forward-fold', 'seated')).toBe(path.join(thumbnails, 'forward-fold.seated.png'));
  expect(pictureOf('forward-fold', 'standing')).toBe('icon.png');
  expect(pictureOf('my-own', 'seated')).toBe('icon.png');
  // Two names that would be one with a hyphen between stretch and variant.
  expect(pictureOf('forward', 'fold-seated')).toBe('icon.png');
});
