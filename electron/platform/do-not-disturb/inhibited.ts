import { booleanFrom, notifications, type AskDesktop } from './desktop.ts';

/** KDE's Plasma: do not disturb is on, or a program has asked for it while it presents or shares the screen. */
export const inhibited: AskDesktop = async ({ session }) =>
  booleanFrom(await session.property(notifications, 'Inhibited'), 'Inhibited');
