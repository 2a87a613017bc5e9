import { app, clipboard, globalShortcut } from 'electron';
import type { Command } from '../../core/app/command.ts';
import type { View } from '../../core/app/view.ts';
import type { Bus } from '../platform/dbus/bus.ts';
import type { Packaging } from '../platform/packaging.ts';
import { commandToBind } from '../platform/shortcuts/command-to-bind.ts';
import { shortcutWay } from '../platform/shortcuts/shortcut-way.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { GlobalShortcuts } from './global-shortcuts.ts';
import { commandOfShortcut } from './shortcut-commands.ts';

export interface ShortcutsParts {
  readonly settings: SettingsStore;
  readonly runner: { view(): View; command(command: Command): boolean };
  readonly packaging: Packaging;
  /** The session bus. */
  readonly session: Bus;
  /** Called when another report is available. */
  readonly changed: () => void;
}

/** Registers the shortcuts in the settings. Call it when Electron is ready. */
export function registerShortcuts(parts: ShortcutsParts): GlobalShortcuts {
  const { settings, runner, packaging, session, changed } = parts;
  const { platform, env } = process;
  const ozonePlatform = app.commandLine.getSwitchValue('ozone-platform');
  const shortcuts = new GlobalShortcuts({
    registry: globalShortcut,
    settings,
    platform,
    way: () => shortcutWay({ platform, env, ozonePlatform, session }),
    command: commandToBind(packaging, env['PATH'] ?? ''),
    copy: (text) => void clipboard.writeText(text),
    // A command that doesn't apply now does nothing.
    pressed: (name) => void runner.command(commandOfShortcut(name, runner.view())),
    changed,
  });
  void shortcuts.check();
  return shortcuts;
}
