/** The editor of the user's own routines: by mouse, by keyboard, at every size. */
import type { Page } from '@playwright/test';
import type { LibraryWithRoutines, RoutineEntry } from '../../content/routine-library.ts';
import { expectWholeAtEverySize, overflowOf, zoomed } from './every-size.ts';
import { openPage, settle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { library, startWith, type Start } from './starts.ts';

const item = (stretch: string, variant: string) => ({ stretch, variant });
const bend = item('side-bend', 'standing');
const bridge = item('bridge', 'floor');
const fold = item('forward-fold', 'standing');
const march = item('seated-marching', 'seated');

/** The user's own routine "Mornings", and one with a stretch that is gone. */
const ownRoutine = (id: string, name: string, items: RoutineEntry['routine']['items']): RoutineEntry => ({
  routine: { id, combinedBy: 'user', items },
  words: { name, summary: '' },
});
const withOwn: LibraryWithRoutines = {
  ...library,
  routines: [
    ownRoutine('mornings', 'Mornings', [bend, bridge, fold, march]),
    ownRoutine('old', 'Old one', [bend, item('handstand', 'wall'), march]),
    ...library.routines,
  ],
};
const starting = (routine?: string, part: Partial<Start> = {}): Start =>
  startWith({
    opening: { name: 'routine', ...(routine !== undefined && { routine }) },
    library: withOwn,
    ...part,
  });

const items = (page: Page) => page.getByRole('region', { name: 'In this routine' }).getByRole('listitem');
const namesOf = (page: Page) => items(page).getByRole('heading').allTextContents();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

for (const theme of ['light', 'dark'] as const) {
  test(`a new routine and a long one, ${theme}: accessible and not cut off at any size`, async ({
    page,
  }, info) => {
    await page.emulateMedia({ colorScheme: theme });
    const disc = { backProfile: { disc: true, backCondition: false }, maxMinutes: 1 as const };
    const { complaints } = await openPage(page, starting(undefined, { settings: disc }));
    await button(page, 'Save').click();
    await expectWholeAtEverySize(page, info, `routine-new-${theme}`);

    await page.evaluate(() => (location.hash = '#/routine/mornings'));
    await expect(items(page)).toHaveCount(4);
    await button(page, 'Remove Side bend').click();
    await page
      .getByRole('textbox', { name: 'Name' })
      .fill('A name that is far too long to be one '.repeat(2));
    await expectWholeAtEverySize(page, info, `routine-mornings-${theme}`);

    await page.evaluate(() => (location.hash = '#/routine/old'));
    await expect(page.getByText('No longer in the library')).toBeVisible();
    await button(page, 'Add Bridge').click();
    await button(page, 'Cancel').click();
    await page.setViewportSize(zoomed);
    expect(await overflowOf(page)).toBe(0);
    await expectWholeAtEverySize(page, info, `routine-old-${theme}`);
    expect(complaints).toEqual([]);
  });
}
