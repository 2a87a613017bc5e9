/** The desk's notifications. Clicks and closes them as a user would, through dunstctl. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DBusConnection } from 'dbus-native';
import { monitorNotifications, ShownNotifications } from './shown-notifications.ts';

const run = promisify(execFile);
const choiceFile = 'notification-choice';

/**
 * dunst's configuration for a desk whose files are in `folder`. Notifications don't expire. In place of dunst's menu of
 * actions, a script chooses the button that `press` was called with. Also writes that script.
 */
export function dunstConfiguration(folder: string): string {
  const script = path.join(folder, 'choose-action');
  fs.writeFileSync(script, `#!/bin/sh\ngrep -m1 -F -- "#$(cat '${path.join(folder, choiceFile)}') "\n`, {
    mode: 0o755,
  });
  const global = [
    '[global]',
    'idle_threshold = 0',
    `dmenu = ${script}`,
    'show_indicators = no',
    'history_length = 100',
  ];
  return [...global, '[urgency_low]', 'timeout = 0', '[urgency_normal]', 'timeout = 0', ''].join('\n');
}

export class Notifications extends ShownNotifications {
  #environment: Record<string, string>;
  #folder: string;

  private constructor(monitor: DBusConnection, environment: Record<string, string>, folder: string) {
    super(monitor);
    this.#environment = environment;
    this.#folder = folder;
  }

  /** Monitors the bus of `environment`. Resolves when the monitor is active. */
  static async watch(environment: Record<string, string>, folder: string): Promise<Notifications> {
    const monitor = await monitorNotifications(environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    return new Notifications(monitor, environment, folder);
  }

  /** Clicks the body of the newest notification (its default action). It stays on the screen (`dunstctl action 0`). */
  async click(): Promise<void> {
    await this.#dunstctl('action', '0');
  }
  /**
   * Presses the button with this label.
   *
   * @throws if no shown notification has it
   */
  async press(button: string): Promise<void> {
    if (!this.shown().some(({ buttons }) => buttons.includes(button)))
      throw new Error(`No notification has the button ${button}: ${JSON.stringify(this.shown())}`);
    fs.writeFileSync(path.join(this.#folder, choiceFile), button);
    await this.#dunstctl('context');
  }
  /** Closes all notifications, as a user would. Resolves when none is shown. */
  async closeAll(): Promise<void> {
    do await this.#dunstctl('close-all');
    while (this.shown().length > 0);
  }
  /** Turns do not disturb on or off. While it is on, dunst queues new notifications. */
  async setPaused(paused: boolean): Promise<void> {
    await this.#dunstctl('set-paused', String(paused));
  }
  async #dunstctl(...values: string[]): Promise<void> {
    await run('dunstctl', values, { env: this.#environment });
  }
}
