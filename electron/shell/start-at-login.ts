/**
 * Carries out the setting `launchAtLogin`, and reads back what the system made of it.
 *
 * The system has the last word: people also switch the start of apps on and off in its own settings. So the app tells it
 * what the setting says only when that has changed since the app last did so, whether in the settings screen or by an
 * edit of the file, while the app ran or before. Otherwise the app would undo what the user has changed in the system.
 */
import type { Message } from '../../core/message.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { LoginItem, LoginReport } from '../platform/login/login-item.ts';
import type { Log } from '../storage/log.ts';
import type { LoginRequest } from '../storage/login-file.ts';
import type { SavedFile } from '../storage/saved-file.ts';
import type { Attempt } from '../storage/write-failures.ts';

export interface StartAtLoginParts {
  /** This system's login item, or why there is none. */
  readonly item: LoginItem | Message;
  readonly settings: { readonly current: Pick<Settings, 'launchAtLogin'> };
  readonly file: SavedFile<LoginRequest>;
  readonly attempt: Attempt;
  readonly log: Pick<Log, 'failure'>;
  /** Returns the wall time in ms since 1970. */
  readonly now: () => number;
  /** Called when there is another report. */
  readonly changed: () => void;
}

export class StartAtLogin {
  readonly #parts: StartAtLoginParts;
  #report: LoginReport;
  #asked: LoginRequest | undefined;
  #failure: Message | undefined;
  /** Everything that is done at the system, one after another. */
  #done: Promise<void> = Promise.resolve();

  constructor(parts: StartAtLoginParts) {
    this.#parts = parts;
    const reason: Message = 'key' in parts.item ? parts.item : { key: 'signal_not_checked_yet', values: {} };
    this.#report = { available: false, reason };
  }

  /** Whether the system starts the app at login, as far as is known. */
  get report(): LoginReport {
    return this.#report;
  }

  /** Call this once, when the app starts. Resolves when the system has been asked. */
  begin(): Promise<void> {
    const { file, now, settings } = this.#parts;
    return this.#do(async (item) => {
      this.#asked = file.read(now());
      const { on = false, program = '' } = this.#asked ?? {};
      if (settings.current.launchAtLogin !== on) await this.#carryOut(item);
      else if (on && program !== item.program) await this.#follow(item, program);
    });
  }

  /** Call this after the user has switched the start on or off in the app, even if the setting was so before. */
  chosen(): Promise<void> {
    return this.#do((item) => this.#carryOut(item));
  }

  /** Call this after the settings have changed otherwise. */
  settingsChanged(): Promise<void> {
    return this.#do(async (item) => {
      if (this.#parts.settings.current.launchAtLogin !== (this.#asked?.on ?? false))
        await this.#carryOut(item);
    });
  }

  /** Rereads the system's setting, in case the user just changed it. */
  check(): Promise<void> {
    return this.#do(() => Promise.resolve());
  }

  /** Does something at the system, then reads what it says. Never rejects. */
  #do(activity: (item: LoginItem) => Promise<void>): Promise<void> {
    const { item } = this.#parts;
    if ('key' in item) return Promise.resolve();
    this.#done = this.#done.then(async () => {
      await activity(item);
      const report = await this.#read(item);
      if (JSON.stringify(report) === JSON.stringify(this.#report)) return;
      this.#report = report;
      this.#parts.changed();
    });
    return this.#done;
  }

  async #carryOut(item: LoginItem): Promise<void> {
    const on = this.#parts.settings.current.launchAtLogin;
    await this.#try(async () => {
      await item.set(on);
      this.#remember({ version: 1, on, program: item.program });
    });
  }

  async #follow(item: LoginItem, from: string): Promise<void> {
    await this.#try(async () => {
      await item.follow(from);
      this.#remember({ version: 1, on: true, program: item.program });
    });
  }

  async #try(change: () => Promise<void>): Promise<void> {
    this.#failure = undefined;
    try {
      await change();
    } catch (error) {
      this.#parts.log.failure('changing the start at login', error);
      this.#failure = failed(error);
    }
  }

  #remember(asked: LoginRequest): void {
    this.#asked = asked;
    this.#parts.attempt('saving the start at login', () => {
      this.#parts.file.write(asked);
    });
  }

  async #read(item: LoginItem): Promise<LoginReport> {
    try {
      const report = await item.read(this.#asked?.on ?? false);
      return report.available && this.#failure ? { ...report, note: this.#failure } : report;
    } catch (error) {
      this.#parts.log.failure('reading the start at login', error);
      return { available: false, reason: failed(error) };
    }
  }
}

function failed(error: unknown): Message {
  return {
    key: 'login_failed',
    values: { error: error instanceof Error ? error.message : String(error) },
  };
}
