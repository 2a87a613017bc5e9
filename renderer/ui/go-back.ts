/**
 * Goes back in the page's history if the user came from the screen with this link, which is then as they left it.
 * Returns whether they came from there.
 */
export function goBackTo(link: string): boolean {
  const { currentEntry } = navigation;
  const before = currentEntry && navigation.entries()[currentEntry.index - 1]?.url;
  if (!before || new URL(before).hash !== link) return false;
  history.back();
  return true;
}
