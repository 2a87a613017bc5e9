/** Changes to a list's order. Each returns a new list. */

/** Moves an item from one index to another. An index beyond an end means that end. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined) return list;
  return inserted(without(list, from), to, item);
}

/** Leaves out the item at an index. */
export function without<Item>(list: readonly Item[], index: number): readonly Item[] {
  return list.filter((_, other) => other !== index);
}

/** Inserts an item at this index, or the nearest valid one. */
export function inserted<Item>(list: readonly Item[], index: number, item: Item): readonly Item[] {
  const at = Math.max(0, Math.min(index, list.length));
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/**
 * Returns the index to which an item is dragged: that of the farthest row whose middle the pointer has passed.
 *
 * @param middles the rows' middles, from the top down, in the same unit as the pointer's position
 */
export function draggedTo(pointer: number, from: number, middles: readonly number[]): number {
  const above = middles.findIndex((middle, index) => index < from && pointer < middle);
  if (above >= 0) return above;
  return Math.max(
    from,
    middles.findLastIndex((middle) => pointer > middle),
  );
}
