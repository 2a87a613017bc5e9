/** Measures how punctual a session is in a hidden window. */
import type { Library } from '../../content/library.ts';
import { SECOND } from '../../core/time/moment.ts';
import { sessionTimelineOf } from '../../core/session/routine.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { Subject } from './driven-app.ts';
import { punctualityOf } from './punctuality.ts';
import { SessionApp, untilPhase } from './session-app.ts';
import { uncurlOnly, type Row } from './table.ts';

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
): Promise<Row[]> {
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
    const shown = (await page.evaluate(() => window.shownPhases)) ?? [];
    const { holds, seconds, medianLateMs, mostLateMs } = punctualityOf(shown, timeline);
    return [
      uncurlOnly(`holds in a hidden session of ${seconds.toFixed(0)} s`, holds),
      uncurlOnly('how late they ended, ms (median)', medianLateMs),
      uncurlOnly('how late they ended, ms (most)', mostLateMs),
    ];
  } finally {
    await app.close();
  }
}
