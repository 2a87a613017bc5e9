import { booleanFrom, notifications, type ReadDoNotDisturb } from './desktop.ts';

/** dunst: paused, for example with `dunstctl set-paused true`. It then shows no notifications. */
export const dunst: ReadDoNotDisturb = async ({ session }) =>
  booleanFrom(
    await session.property({ ...notifications, interface: 'org.dunstproject.cmd0' }, 'paused'),
    'paused',
  );
