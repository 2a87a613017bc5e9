import { startWeston } from '../../tools/desktops/weston.ts';
import { expect } from './desktop-test.ts';
import { testEveryAbility } from './every-desktop.ts';

const test = testEveryAbility(startWeston);

test('the app says that it can’t notice an absence', async ({ desktop, uncurl }) => {
  await desktop.startPanel();
  await uncurl.start({ speed: 1 });
  await expect
    .poll(() => uncurl.status())
    .toBe('Sitting 0 min · Uncurl can’t detect when you’re away on this desktop');
});
