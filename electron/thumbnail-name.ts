/**
 * Returns the name of the file with the picture of a stretch's variant, which the build draws and notifications show.
 * Ids have no full stop, so no two variants share a file.
 */
export function thumbnailName(stretch: string, variant: string): string {
  return `${stretch}.${variant}.png`;
}
