/**
 * Parses the output of `gsettings get` for a boolean setting.
 *
 * @throws if it is anything else
 */
export function parseGsettingsBoolean(output: string): boolean {
  const text = output.trim();
  if (text !== 'true' && text !== 'false') throw new Error('gsettings printed neither true nor false');
  return text === 'true';
}
