/** The tray's menu as data: the status, and only what can be asked for now. */
import type { Pause } from '../../core/reminders/pause.ts';
import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../core/app/command.ts';
import type { View } from '../../core/app/view.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';

/** What a click in the menu leads to. */
export interface TrayActions {
  command(command: Command): void;
  show(screen: 'home' | 'settings'): void;
  /** The icon itself was clicked. */
  bringUp(): void;
  quit(): void;
}

const awayMinutes = [5, 10, 20, 30] as const;

const pauses: readonly { until: Pause; label: () => string }[] = [
  { until: { minutes: 30 }, label: () => m.tray_minutes({ minutes: 30 }) },
  { until: { minutes: 60 }, label: () => m.tray_one_hour() },
  { until: { minutes: 120 }, label: () => m.tray_hours({ hours: 2 }) },
  { until: 'tomorrow', label: () => m.tray_until_tomorrow() },
  { until: 'resumed', label: () => m.tray_until_resumed() },
];

/** The whole menu for a view, top to bottom. */
export function menuFor(view: View, actions: TrayActions): MenuItemConstructorOptions[] {
  const command = (label: string, asked: Command): MenuItemConstructorOptions => ({
    label,
    click: () => {
      actions.command(asked);
    },
  });
  const { can } = view;
  const groups: MenuItemConstructorOptions[][] = [
    [{ label: say(view.status), enabled: false }],
    [
      ...(view.state === 'stretching' ? [] : [command(m.tray_start(), { name: 'start' })]),
      { label: m.tray_choose(), click: () => actions.show('home') },
    ],
    [
      ...(can.snooze
        ? [
            {
              label: m.tray_snooze(),
              // No desktop has a way of its own to mark an item as the usual one, so its words do.
              submenu: view.snoozeChoices.map(({ minutes, usual }) =>
                command(usual ? m.tray_minutes_usual({ minutes }) : m.tray_minutes({ minutes }), {
                  name: 'snooze',
                  minutes,
                }),
              ),
            },
          ]
        : []),
      ...(can.skip ? [command(m.tray_skip(), { name: 'skip' })] : []),
      ...(can.undoSkip ? [command(m.tray_undo_skip(), { name: 'undoSkip' })] : []),
      ...(can.wasAway
        ? [
            {
              label: m.tray_was_away(),
              submenu: awayMinutes.map((minutes) =>
                command(m.tray_minutes({ minutes }), { name: 'wasAway', minutes }),
              ),
            },
          ]
        : []),
      ...(can.stillSitting ? [command(m.tray_still_sitting(), { name: 'stillSitting' })] : []),
    ],
    [
      ...(can.pause
        ? [
            {
              label: m.tray_pause(),
              submenu: pauses.map(({ until, label }) => command(label(), { name: 'pause', until })),
            },
          ]
        : []),
      ...(can.resume ? [command(m.tray_resume(), { name: 'resume' })] : []),
    ],
    [
      { label: m.tray_settings(), click: () => actions.show('settings') },
      { label: m.tray_quit(), click: () => actions.quit() },
    ],
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}
