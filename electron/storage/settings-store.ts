/** The settings: read once, kept in memory, changed through one function, written in the background. */
import type { Message } from '../../core/message.ts';
import { repairSettings, type SettingsRepair } from '../../core/settings/repair.ts';
import { defaultSettings, type Settings, type SettingsChange } from '../../core/settings/settings.ts';
import { moveAside } from './move-aside.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Attempt } from './write-failures.ts';

/** The number of the file's format; a file without one has the first. */
export const settingsVersion = 1;

/** Makes a file of one format into the next: `migrations[0]` takes version 1 to version 2. There is none yet. */
const migrations: readonly ((content: Record<string, unknown>) => Record<string, unknown>)[] = [];

export class SettingsStore {
  readonly #file: SettingsFile;
  readonly #attempt: Attempt;
  #current: Settings;
  #repairs: readonly SettingsRepair[];
  #writing: NodeJS.Immediate | undefined;

  /** @param wall wall time in ms, for the name of a file that is moved aside */
  constructor(file: SettingsFile, attempt: Attempt, wall: number) {
    this.#file = file;
    this.#attempt = attempt;
    const { settings, repairs } = readSettings(file, wall);
    this.#current = settings;
    this.#repairs = repairs;
  }

  get current(): Settings {
    return this.#current;
  }

  /** What was wrong in the file and has been replaced; a setting that is then chosen anew is in order again. */
  get repairs(): readonly SettingsRepair[] {
    return this.#repairs;
  }

  /** Changes some settings, at once in memory and soon on disk. */
  change(change: SettingsChange): void {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    this.#current = { ...this.#current, ...Object.fromEntries(given) };
    const changed = new Set(given.map(([name]) => name));
    this.#repairs = this.#repairs.filter((repair) => !changed.has(repair.name));
    this.#writing ??= setImmediate(() => {
      this.flush();
    });
  }

  /** Writes what is still to be written, before it answers. */
  flush(): void {
    if (!this.#writing) return;
    clearImmediate(this.#writing);
    this.#writing = undefined;
    this.#attempt('writing the settings', () => {
      this.#file.write({ version: settingsVersion, ...this.#current });
    });
  }
}

function readSettings(
  file: SettingsFile,
  wall: number,
): { settings: Settings; repairs: readonly SettingsRepair[] } {
  let text: string | undefined;
  try {
    text = file.read();
  } catch (error) {
    const reason = (error as Error).message;
    return wholeFile({ key: 'settings_file_unreadable', values: { reason } });
  }
  if (text === undefined) return { settings: defaultSettings, repairs: [] };
  const content = parse(text);
  return content ? repairSettings(migrate(content)) : wholeFile(setAside(file, wall));
}

const wholeFile = (reason: Message): { settings: Settings; repairs: readonly SettingsRepair[] } => ({
  settings: defaultSettings,
  repairs: [{ name: '', reason }],
});

/** The file's content without its version, in today's format; one from a later version of the app is taken as it is. */
function migrate(content: Record<string, unknown>): Record<string, unknown> {
  const { version, ...settings } = content;
  const from = typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
  return migrations.slice(from - 1).reduce((older, toNext) => toNext(older), settings);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
    return content as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function setAside(file: SettingsFile, wall: number): Message {
  try {
    return { key: 'settings_file_renamed', values: { file: moveAside(file.path, wall) } };
  } catch (error) {
    return { key: 'settings_file_stuck', values: { reason: (error as Error).message } };
  }
}
