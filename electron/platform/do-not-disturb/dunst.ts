import { booleanFrom, notifications, type AskDesktop } from './desktop.ts';

/** dunst is paused, as by `dunstctl set-paused true`: it then shows nothing. */
export const dunst: AskDesktop = async ({ session }) =>
  booleanFrom(
    await session.property({ ...notifications, interface: 'org.dunstproject.cmd0' }, 'paused'),
    'paused',
  );
