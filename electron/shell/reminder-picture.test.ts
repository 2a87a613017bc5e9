import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { reminderPicture } from './reminder-picture.ts';

test("a variant gets its own picture, or the app's icon if it has none", () => {
  const thumbnails = temporaryFolder();
  fs.writeFileSync(path.join(thumbnails, 'forward-fold.seated.png'), '');
  const pictureOf = (stretch: string, variant: string) =>
    reminderPicture({ thumbnails, icon: 'icon.png' }, { stretch, variant });

  expect(pictureOf('forward-fold', 'seated')).toBe(path.join(thumbnails, 'forward-fold.seated.png'));
  expect(pictureOf('forward-fold', 'standing')).toBe('icon.png');
  expect(pictureOf('my-own', 'seated')).toBe('icon.png');
  // With a hyphen between stretch and variant, both would have the same file.
  expect(pictureOf('forward', 'fold-seated')).toBe('icon.png');
});
