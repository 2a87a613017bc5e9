/**
 * The text of an autostart entry: a desktop file that the desktop starts at login.
 *
 * Desktop Application Autostart Specification: https://specifications.freedesktop.org/autostart-spec/latest/
 * Desktop Entry Specification: https://specifications.freedesktop.org/desktop-entry-spec/latest/
 */

/** Returns a whole entry that starts a command: a program and its arguments. */
export function autostartEntry(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Uncurl',
    `Exec=${execOf(command)}`,
    'Icon=uncurl',
    'Terminal=false',
    'StartupNotify=false',
    // Without this key, some desktops can't switch the entry off and on again.
    'X-GNOME-Autostart-enabled=true',
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns the value of the key Exec, as it stands in the file, for a command. */
export function execOf(command: readonly string[]): string {
  return withEscapes(startable(command).map(quoted).join(' '));
}

/**
 * A program's path may not contain "=", and GLib looks a program up before it turns "%%" into "%". As an argument of a
 * shell, any path is allowed.
 */
function startable(command: readonly string[]): readonly string[] {
  const [program = ''] = command;
  return /[=%]/.test(program) ? ['sh', '-c', 'exec "$0" "$@"', ...command] : command;
}

/** Quotes an argument if necessary ("The Exec key"). A percent sign would begin a field code. */
function quoted(argument: string): string {
  const text = argument.replaceAll('%', '%%');
  return /^[\w/.,:@%+=-]+$/.test(text) ? text : `"${text.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`;
}

/** Escapes a value of type string ("Possible value types"). Readers undo this before they undo the quoting. */
function withEscapes(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`);
}

/** What an entry says. */
export interface AutostartReading {
  /** Whether the desktop starts it. */
  readonly on: boolean;
  /** The value of the key Exec, as it stands in the file. */
  readonly exec: string | undefined;
}

/** Reads an entry that the user, or a desktop's settings, may have edited. */
export function readAutostartEntry(text: string): AutostartReading {
  const keys = keysOf(text);
  const exec = keys.get('Exec');
  const isSwitchedOff =
    keys.get('Hidden') === 'true' ||
    [...keys].some(([key, value]) => /^X-\w+-Autostart-enabled$/i.test(key) && value === 'false');
  return { on: exec !== undefined && !isSwitchedOff, exec };
}

/** Returns an entry with another command, and everything else as it was. */
export function withExec(text: string, command: readonly string[]): string {
  let isInEntry = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('[')) isInEntry = line.trimEnd() === '[Desktop Entry]';
      return isInEntry && /^Exec\s*=/.test(line) ? `Exec=${execOf(command)}` : line;
    })
    .join('\n');
}

/** The keys of the group "Desktop Entry". Those of other groups, such as actions, don't count. */
function keysOf(text: string): ReadonlyMap<string, string> {
  const [, group = ''] = `\n${text}`.split(/\n\[Desktop Entry\][^\S\n]*(?=\n|$)/);
  const [own = ''] = group.split('\n[');
  const pairs = own.matchAll(/^([\w-]+)\s*=[^\S\n]*(.*?)\s*$/gm);
  return new Map([...pairs].map(([, key = '', value = '']) => [key, value]));
}
