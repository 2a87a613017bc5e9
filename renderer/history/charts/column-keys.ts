type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Returns which column an arrow key, Home or End leads to; undefined if it leads nowhere.
 *
 * @param from the index of the column with the focus
 * @param count how many columns can have it
 * @param rightToLeft whether the first column is on the right
 */
export function columnAfterKey(
  pressed: Pressed,
  from: number,
  count: number,
  rightToLeft: boolean,
): number | undefined {
  if (from < 0 || pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return undefined;
  const forward = rightToLeft ? -1 : 1;
  const to = new Map([
    ['ArrowRight', from + forward],
    ['ArrowLeft', from - forward],
    ['Home', 0],
    ['End', count - 1],
  ]).get(pressed.key);
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}
