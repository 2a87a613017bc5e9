/**
 * What `gsettings get` prints of a setting that is true or false.
 *
 * @throws when it is anything else
 */
export function parseGsettingsBoolean(output: string): boolean {
  const text = output.trim();
  if (text !== 'true' && text !== 'false') throw new Error('gsettings printed neither true nor false');
  return text === 'true';
}
