import fs from 'node:fs';
import path from 'node:path';
import { thumbnailName } from '../thumbnail-name.ts';

export interface PictureFolders {
  /** The folder of the stretches' pictures, which the build draws. */
  readonly thumbnails: string;
  /** The file of the app's icon. */
  readonly icon: string;
}

/** Returns the file of a variant's picture. The user's own stretches have none, so for them it is the app's icon. */
export function reminderPicture(
  { thumbnails, icon }: PictureFolders,
  { stretch, variant }: { readonly stretch: string; readonly variant: string },
): string {
  const picture = path.join(thumbnails, thumbnailName(stretch, variant));
  return fs.existsSync(picture) ? picture : icon;
}
