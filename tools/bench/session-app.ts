/** Runs the app on a private desk, to measure sessions in real time. */
import type { ElectronApplication, Page } from '@playwright/test';
import type { Library, LibraryEntry } from '../../content/library.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { openWindow, startDriven, type Subject } from './driven-app.ts';
import { recordPhases } from './punctuality.ts';

export interface BegunSession {
  readonly page: Page;
  readonly entry: LibraryEntry;
}

export class SessionApp {
  /** The id of the app's process. */
  readonly root: number;
  readonly #app: ElectronApplication;
  readonly #subject: Subject;
  readonly #library: Library;

  private constructor(app: ElectronApplication, subject: Subject, library: Library) {
    const root = app.process().pid;
    if (root === undefined) throw new Error('The app has no process id');
    this.root = root;
    this.#app = app;
    this.#subject = subject;
    this.#library = library;
  }

  /** Starts the app for a user who has read the red flags and every caution. */
  static async start(subject: Subject, library: Library, settings: Settings): Promise<SessionApp> {
    const app = await startDriven(subject, library, settings);
    return new SessionApp(app, subject, library);
  }

  /** Starts a stretch in its first variant. */
  async begin(id: string): Promise<BegunSession> {
    const entry = this.#library.entries.find(({ stretch }) => stretch.id === id);
    if (!entry) throw new Error(`The library has no stretch "${id}"`);
    const page = await openWindow(this.#app, this.#subject, 'Choose a stretch…');
    const row = page.getByRole('listitem');
    const start = row.getByRole('button', { name: `Start ${entry.words.name}`, exact: true });
    await start.waitFor();
    await recordPhases(page);
    await start.click();
    return { page, entry };
  }

  /** Minimises the window. */
  async minimise(): Promise<void> {
    await this.#app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
    });
  }

  async close(): Promise<void> {
    await this.#app.close();
  }
}

/** Waits until the page shows a phase with this name. */
export async function untilPhase(page: Page, name: string): Promise<void> {
  await page.getByTestId('phase').filter({ hasText: name }).waitFor();
}
