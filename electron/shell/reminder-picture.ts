import fs from 'node:fs';
import path from 'node:path';
import { thumbnailName } from '../thumbnail-name.ts';

export interface PictureFolders {
  /** The folder of pictures that were drawn when the app was built. */
  readonly thumbnails: string;
  /** The app's icon, a file. */
  readonly icon: string;
}

/** The file of a variant's picture, or of the app's icon for one that has none: a stretch that the person has written. */
export function reminderPicture(
  { thumbnails, icon }: PictureFolders,
  { stretch, variant }: { readonly stretch: string; readonly variant: string },
): string {
  const picture = path.join(thumbnails, thumbnailName(stretch, variant));
  return fs.existsSync(picture) ? picture : icon;
}
