/** The tray's menu as data: the status, and the commands that apply now. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../core/app/command.ts';
import type { View } from '../../core/app/view.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import type { Pause } from '../../core/reminders/pause.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';

/** What the menu's items and the icon do. */
export interface TrayActions {
  command(command: Command): void;
  show(screen: MainScreen): void;
  /** Called when the icon itself is clicked. */
  bringUp(): void;
  quit(): void;
}

/** The absences that "I was away" offers, in minutes. */
const awayMinutes = [5, 10, 20, 30] as const;

const pauses: readonly { until: Pause; label: () => string }[] = [
  { until: { minutes: 30 }, label: () => m.tray_minutes({ minutes: 30 }) },
  { until: { minutes: 60 }, label: () => m.tray_one_hour() },
  { until: { minutes: 120 }, label: () => m.tray_hours({ hours: 2 }) },
  { until: 'tomorrow', label: () => m.tray_until_tomorrow() },
  { until: 'resumed', label: () => m.tray_until_resumed() },
];

/** Returns the whole menu for a view, top to bottom. */
export function menuFor(view: View, actions: TrayActions): MenuItemConstructorOptions[] {
  const item = (label: string, command: Command): MenuItemConstructorOptions => ({
    label,
    click: () => {
      actions.command(command);
    },
  });
  const { can } = view;
  const groups: MenuItemConstructorOptions[][] = [
    [{ label: say(view.status), enabled: false }],
    [
      ...(view.state === 'stretching' ? [] : [item(m.tray_start(), { name: 'start' })]),
      { label: m.tray_choose(), click: () => actions.show({ name: 'library' }) },
    ],
    [
      ...(can.snooze
        ? [
            {
              label: m.tray_snooze(),
              // No desktop can mark an item as the usual one, so its label does.
              submenu: view.snoozeChoices.map(({ minutes, usual }) =>
                item(usual ? m.tray_minutes_usual({ minutes }) : m.tray_minutes({ minutes }), {
                  name: 'snooze',
                  minutes,
                }),
              ),
            },
          ]
        : []),
      ...(can.skip ? [item(m.tray_skip(), { name: 'skip' })] : []),
      ...(can.undoSkip ? [item(m.tray_undo_skip(), { name: 'undoSkip' })] : []),
      ...(can.wasAway
        ? [
            {
              label: m.tray_was_away(),
              submenu: awayMinutes.map((minutes) =>
                item(m.tray_minutes({ minutes }), { name: 'wasAway', minutes }),
              ),
            },
          ]
        : []),
      ...(can.stillSitting ? [item(m.tray_still_sitting(), { name: 'stillSitting' })] : []),
      ...(can.standing ? [item(m.tray_standing(), { name: 'standing' })] : []),
      ...(can.sitting ? [item(m.tray_sitting(), { name: 'sitting' })] : []),
    ],
    [
      ...(can.pause
        ? [
            {
              label: m.tray_pause(),
              submenu: pauses.map(({ until, label }) => item(label(), { name: 'pause', until })),
            },
          ]
        : []),
      ...(can.resume ? [item(m.tray_resume(), { name: 'resume' })] : []),
    ],
    [
      { label: m.tray_today(), click: () => actions.show({ name: 'today' }) },
      { label: m.tray_history(), click: () => actions.show({ name: 'history' }) },
      { label: m.tray_settings(), click: () => actions.show({ name: 'settings' }) },
      { label: m.tray_quit(), click: () => actions.quit() },
    ],
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}
