/** The settings: read once, kept in memory, changed through one function, written in the background. */
import type { Message } from '../../core/message.ts';
import { repairSettings, type SettingsRepair } from '../../core/settings/repair.ts';
import { defaultSettings, type Settings, type SettingsChange } from '../../core/settings/settings.ts';
import { moveAside } from './move-aside.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Attempt } from './write-failures.ts';

/** The version of the file's format. A file without a version has version 1. */
export const settingsVersion = 1;

/** Migrations from each version to the next: `migrations[0]` converts version 1 to version 2. There are none yet. */
const migrations: readonly ((content: Record<string, unknown>) => Record<string, unknown>)[] = [];

/** The settings, and what had to be repaired when they were read. */
export class SettingsStore {
  readonly #file: SettingsFile;
  readonly #attempt: Attempt;
  #current: Settings;
  #repairs: readonly SettingsRepair[];
  #writing: NodeJS.Immediate | undefined;

  /**
   * Reads the file. Never throws: a file that can't be read or parsed is replaced by the defaults.
   *
   * @param wall wall time in ms since 1970, for the name of a file that is moved aside
   */
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

  /** The settings in the file that were invalid and have been replaced. Changing a setting removes its repair. */
  get repairs(): readonly SettingsRepair[] {
    return this.#repairs;
  }

  /** Changes some settings: in memory immediately, on disk soon after. Ignores values that are undefined. */
  change(change: SettingsChange): void {
    const changes = Object.entries(change).filter(([, value]) => value !== undefined);
    this.#current = { ...this.#current, ...Object.fromEntries(changes) };
    const changed = new Set<string | number | undefined>(changes.map(([name]) => name));
    this.#repairs = this.#repairs.filter((repair) => !changed.has(repair.path[0]));
    this.#writing ??= setImmediate(() => {
      this.flush();
    });
  }

  /** Writes pending changes to disk before it returns. */
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
    return defaultsBecause({ key: 'settings_file_unreadable', values: { reason } });
  }
  if (text === undefined) return { settings: defaultSettings, repairs: [] };
  const content = parse(text);
  return content ? repairSettings(migrate(content)) : defaultsBecause(renameInvalidFile(file, wall));
}

const defaultsBecause = (reason: Message): { settings: Settings; repairs: readonly SettingsRepair[] } => ({
  settings: defaultSettings,
  repairs: [{ path: [], reason }],
});

/** Returns the file's content without its version, in the current format. A newer format is used unchanged. */
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

function renameInvalidFile(file: SettingsFile, wall: number): Message {
  try {
    return { key: 'settings_file_renamed', values: { file: moveAside(file.path, wall) } };
  } catch (error) {
    return { key: 'settings_file_stuck', values: { reason: (error as Error).message } };
  }
}
