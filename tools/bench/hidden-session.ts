/** Measures how punctual a session is in a hidden window. */
import type { Library } from '../../content/library.ts';
import { SECOND } from '../../core/time/moment.ts';
import { sessionTimelineOf } from '../../core/session/routine.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { Subject } from './app.ts';
import { punctualityOf, type Punctuality } from './punctuality.ts';
import { SessionApp, untilPhase } from './session-app.ts';

/** Fifty seconds with six short holds. */
const SHORT = { stretch: 'side-bend', settings: {} };
/** Ten minutes with 48 holds. */
const LONG = {
  stretch: 'all-fours-leg-slide',
  settings: { leadInSeconds: 30, doses: { 'all-fours-leg-slide': { holdSeconds: 3 } } },
};

/** Runs a session to its end in a window that is minimised during the lead-in. */
export async function measureHidden(
  subject: Subject,
  library: Library,
  length: 'short' | 'long',
): Promise<Punctuality> {
  const { stretch: id, settings: changed } = length === 'short' ? SHORT : LONG;
  const settings: Settings = {
    ...defaultSettings,
    leadInSeconds: 3,
    sound: { on: false, volume: 0 },
    ...changed,
  };
  const app = await SessionApp.start(subject, library, settings);
  try {
    const { page, entry } = await app.begin(id);
    await untilPhase(page, 'Get ready');
    const { stretch } = entry;
    const [variant] = stretch.variants;
    if (!variant) throw new Error(`${id} has no variant`);
    const timeline = sessionTimelineOf([{ stretch, variant }], settings);
    await app.minimise();
    const timeout = timeline.totalMs + 60 * SECOND;
    await page.getByRole('button', { name: 'Better' }).waitFor({ timeout });
    return punctualityOf((await page.evaluate(() => window.shownPhases)) ?? [], timeline);
  } finally {
    await app.close();
  }
}
