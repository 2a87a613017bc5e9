/**
 * Returns where in a file a value is, for people: positions in lists count from 1, as in "variants #1, steps #2, keyframe".
 *
 * @param keys the keys from the whole file to the value; empty for the whole file
 */
export function pathInWords(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key, index) => {
    if (typeof key === 'number') return `${path} #${key + 1}`.trim();
    if (index === 0) return String(key);
    return `${path}${typeof keys[index - 1] === 'number' ? ', ' : '.'}${String(key)}`;
  }, '');
}
