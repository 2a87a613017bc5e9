/** What could tell whose computer a text comes from. */
export interface Personal {
  /** The path of the user's home folder. */
  readonly home: string;
  /** The user's name on this computer. */
  readonly user: string;
  /** The computer's name. */
  readonly host: string;
}

/**
 * Returns the text with `~` for the home folder, however it is written: with slashes, as part of an address, or escaped as
 * in JSON. The names of user and computer become `<user>` and `<computer>` wherever they are whole words.
 */
export function withoutPersonal(text: string, { home, user, host }: Personal): string {
  const slashes = home.replaceAll('\\', '/');
  const homes = [home, slashes, home.replaceAll('\\', '\\\\'), encodeURI(slashes)];
  const replacements: [string, string][] = [
    ...homes.map((written): [string, string] => [written, '~']),
    [user, '<user>'],
    [encodeURIComponent(user), '<user>'],
    [host, '<computer>'],
  ];
  return replacements.reduce((without, [word, instead]) => replaceWord(without, word, instead), text);
}

/** Replaces a word, in upper or lower case, that isn't part of a longer one. A single character, such as `/`, stays. */
function replaceWord(text: string, word: string, instead: string): string {
  if (word.length < 2) return text;
  const before = /^[\p{L}\p{N}]/u.test(word) ? '(?<![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(
    `${before}${word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return text.replaceAll(pattern, instead);
}
