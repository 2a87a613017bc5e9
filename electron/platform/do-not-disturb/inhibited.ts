import { booleanFrom, notifications, type ReadDoNotDisturb } from './desktop.ts';

/** KDE Plasma: do not disturb is on, or a program inhibits notifications while it presents or shares the screen. */
export const inhibited: ReadDoNotDisturb = async ({ session }) =>
  booleanFrom(await session.property(notifications, 'Inhibited'), 'Inhibited');
