/**
 * Measures how long History takes to open in the running app, with five years in its database. Each time the window is
 * new and shows Today before the click.
 *
 * The time begins with a click on a link and ends when the page has painted the frame with the charts. It contains the
 * request to the main process over IPC, the queries and the totals. It doesn't contain what the mouse adds before it, and
 * what the GPU process and the display add after it.
 */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { openWindow, startDriven, type Subject } from './driven-app.ts';
import { writeYears, YEARS } from './history.ts';
import { medianOf, uncurlOnly, type Row } from './table.ts';

/** How often each period is opened. The median is printed. */
const TIMES = 5;

/** Periods in the last generated year, so that the page needs the records of the year before too. */
const periods = { week: '2025-W24', month: '2025-06', year: '2025' };

/** Opens a week, a month and a year of five years. */
export async function measureHistoryScreen(subject: Subject, library: LibraryWithRoutines): Promise<Row[]> {
  const stretches = library.entries.map(({ stretch }) => stretch.id);
  const app = await startDriven(subject, library, defaultSettings, (folder) => {
    writeYears(folder, YEARS, stretches);
  });
  const openIn = async (period: string): Promise<number> => {
    const page = await openWindow(app, subject, 'Today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const milliseconds = await page.evaluate(openHistory, `#/history/${period}`);
    const closed = page.waitForEvent('close');
    await subject.desk.input.key('alt+F4');
    await closed;
    return milliseconds;
  };
  try {
    const rows: Row[] = [];
    for (const [unit, period] of Object.entries(periods)) {
      const times: number[] = [];
      for (let left = TIMES; left > 0; left -= 1) times.push(await openIn(period));
      rows.push(uncurlOnly(`click → painted charts of a ${unit}, ms`, medianOf(times)));
    }
    return rows;
  } finally {
    await app.close();
  }
}

/**
 * Clicks on a link to History. Returns how long it took until its charts were painted, in ms. Runs in the page, so it must
 * not refer to anything in this file.
 */
async function openHistory(link: string): Promise<number> {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const charts = new MutationObserver(() => {
      if (!document.querySelector('main.history figure li a')) return;
      charts.disconnect();
      // A frame is painted right after its callbacks; the message comes after that.
      requestAnimationFrame(() => {
        port2.postMessage(undefined);
      });
    });
    charts.observe(document.body, { subtree: true, childList: true });
    const anchor = document.createElement('a');
    anchor.href = link;
    const clicked = performance.now();
    port1.onmessage = () => {
      resolve(performance.now() - clicked);
    };
    anchor.click();
  });
}
