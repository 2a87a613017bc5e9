/** Keeps the keys in the settings registered with the system, and reports those that it doesn't give to the app. */
import { normalizedAccelerator } from '../../core/settings/accelerator.ts';
import { shortcutNames, type Settings, type ShortcutName } from '../../core/settings/settings.ts';
import type { ShortcutWay } from '../platform/shortcuts/shortcut-way.ts';
import type { ShortcutProblem, ShortcutsReport } from '../platform/shortcuts/shortcuts-report.ts';

/** The part of Electron's `globalShortcut` that is used. */
export interface ShortcutRegistry {
  /** Returns whether the app gets the keys from now on. */
  register(accelerator: string, pressed: () => void): boolean;
  unregister(accelerator: string): void;
}

export interface GlobalShortcutsParts {
  readonly registry: ShortcutRegistry;
  readonly settings: { readonly current: Pick<Settings, 'shortcuts'> };
  readonly platform: NodeJS.Platform;
  /** Finds out how shortcuts work here. */
  readonly way: () => Promise<ShortcutWay>;
  /** The start of the commands that the desktop can bind to keys. */
  readonly command: string;
  /** Copies a text to the clipboard. */
  readonly copy: (text: string) => void;
  /** Called when the user has pressed a shortcut's keys. */
  readonly pressed: (name: ShortcutName) => void;
  /** Called when there is another report. */
  readonly changed: () => void;
}

export class GlobalShortcuts {
  readonly #parts: GlobalShortcutsParts;
  /** Until it is known, the app asks for no keys. */
  #way: ShortcutWay | undefined;
  #recording = false;
  #ended = false;
  /** The accelerators that are registered. */
  readonly #registered = new Set<string>();
  #problems: ShortcutsReport['problems'] = {};

  constructor(parts: GlobalShortcutsParts) {
    this.#parts = parts;
  }

  get report(): ShortcutsReport {
    const { platform, command } = this.#parts;
    return { way: this.#way ?? 'keys', platform, command, problems: this.#problems };
  }

  /**
   * Finds out how shortcuts work here, and registers them. Call it at the start, and again when the user may have
   * changed something: a portal may have started, or another program may have released the keys.
   */
  async check(): Promise<void> {
    this.#way = await this.#parts.way();
    this.apply();
    this.#parts.changed();
  }

  /** Registers the keys in the settings, and no others. Call it after the settings have changed. */
  apply(): void {
    const wanted = this.#wanted();
    for (const accelerator of this.#registered) {
      if (wanted.get(accelerator) === undefined) this.#unregister(accelerator);
    }
    // While the user is pressing keys, what doesn't work stays on the screen.
    if (this.#recording) return;
    const problems: Partial<Record<ShortcutName, ShortcutProblem>> = {};
    for (const [accelerator, [name, ...others]] of wanted) {
      if (!this.#register(accelerator)) problems[name] = 'taken';
      for (const other of others) problems[other] = { sameAs: name };
    }
    this.#problems = problems;
  }

  /** While the user records keys, none of them may do anything: a shortcut's own keys can then be recorded again. */
  record(on: boolean): void {
    if (this.#recording === on) return;
    this.#recording = on;
    this.apply();
    if (!on) this.#parts.changed();
  }

  /** Copies the command that the desktop can bind to keys in place of a shortcut. */
  copyCommand(name: ShortcutName): void {
    this.#parts.copy(`${this.#parts.command} ${name}`);
  }

  /** Call this when the app ends. */
  end(): void {
    this.#ended = true;
    this.apply();
  }

  /** The accelerators to register now, each with the names of its shortcuts. */
  #wanted(): Map<string, [ShortcutName, ...ShortcutName[]]> {
    const wanted = new Map<string, [ShortcutName, ...ShortcutName[]]>();
    const canRegister = this.#way === 'keys' || this.#way === 'portal';
    if (!canRegister || this.#recording || this.#ended) return wanted;
    for (const name of shortcutNames) {
      const accelerator = this.#acceleratorOf(name);
      if (accelerator === undefined) continue;
      const earlier = wanted.get(accelerator);
      if (earlier) earlier.push(name);
      else wanted.set(accelerator, [name]);
    }
    return wanted;
  }

  #acceleratorOf(name: ShortcutName): string | undefined {
    return normalizedAccelerator(this.#parts.settings.current.shortcuts[name]);
  }

  #register(accelerator: string): boolean {
    if (this.#registered.has(accelerator)) return true;
    const isOurs = this.#parts.registry.register(accelerator, () => {
      const name = shortcutNames.find((candidate) => this.#acceleratorOf(candidate) === accelerator);
      if (name !== undefined) this.#parts.pressed(name);
    });
    if (isOurs) this.#registered.add(accelerator);
    return isOurs;
  }

  #unregister(accelerator: string): void {
    this.#parts.registry.unregister(accelerator);
    this.#registered.delete(accelerator);
  }
}
