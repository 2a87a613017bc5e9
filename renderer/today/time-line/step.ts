import { keyOf, type Part } from './parts.ts';

/**
 * Returns the part to which a key leads in a time line; undefined if it isn't such a key. Without a chosen part, the arrows
 * begin at the end from which they come.
 *
 * @param mirrored whether the line runs from right to left
 */
export function stepTo(
  key: string,
  parts: readonly [Part, ...Part[]],
  chosen: Part | undefined,
  mirrored: boolean,
): Part | undefined {
  const last = parts.length - 1;
  const current = chosen ? parts.findIndex((part) => keyOf(part) === keyOf(chosen)) : -1;
  const later = current === -1 ? 0 : Math.min(last, current + 1);
  const earlier = current === -1 ? last : Math.max(0, current - 1);
  switch (key) {
    case 'ArrowRight':
      return parts[mirrored ? earlier : later];
    case 'ArrowLeft':
      return parts[mirrored ? later : earlier];
    case 'Home':
      return parts[0];
    case 'End':
      return parts[last];
    default:
      return undefined;
  }
}
