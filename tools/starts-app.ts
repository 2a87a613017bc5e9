/** The commands that start the app if it isn't running, as docs/command-line.md lists them. */
const startingCommands: readonly string[] = ['start', 'choose', 'settings', 'open', 'pause'];

/** Returns Chromium's switches in front of the command: they may name another data folder. */
export function switchesBefore(values: readonly string[]): readonly string[] {
  const first = values.findIndex((value) => !value.startsWith('-'));
  return first === -1 ? values : values.slice(0, first);
}

/** Whether the app's arguments start it if it isn't running. Without a command, they do. */
export function startsApp(values: readonly string[]): boolean {
  const [command] = values.slice(switchesBefore(values).length);
  if (command !== undefined) return startingCommands.includes(command);
  return !['--help', '-h', '--version'].some((option) => values.includes(option));
}
