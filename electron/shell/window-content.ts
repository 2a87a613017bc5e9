/** The window and what it shows, kept together: every change of the screen reaches the page. */
import type { Settings } from '../../core/settings/settings.ts';
import type { Screen, PageData } from '../ipc/contract.ts';
import type { OfferingWindow } from '../platform/notifier/window-notifier.ts';
import { Screens } from './screens.ts';

/** The part of the app's window that is needed. */
export interface ContentWindow {
  readonly isOpen: boolean;
  readonly isFocused: boolean;
  open(how: { onTop: boolean; activate: boolean }): void;
  close(): void;
  send(pageData: PageData): void;
  setOnTop(onTop: boolean): void;
  /** Colours the window, and what the page is told of the system's colours. */
  setTheme(theme: Settings['theme']): void;
}

/** Everything that the page draws but the screen. */
export type Picture = Omit<PageData, 'screen'>;

export class WindowContent implements OfferingWindow {
  readonly #window: ContentWindow;
  readonly #picture: () => Picture;
  readonly #left: () => void;
  readonly #settingsShown: () => void;
  readonly #screens = new Screens();

  /**
   * @param left called when something else takes the place of what was shown
   * @param settingsShown called when the settings come up, where the person reads what works here
   */
  constructor(window: ContentWindow, picture: () => Picture, left: () => void, settingsShown: () => void) {
    this.#window = window;
    this.#picture = picture;
    this.#left = left;
    this.#settingsShown = settingsShown;
  }

  pageData(): PageData {
    return { ...this.#picture(), screen: this.#screens.current };
  }

  /** Sends the page, if there is one, how things stand now. */
  refresh(): void {
    if (!this.#window.isOpen) return;
    const pageData = this.pageData();
    this.#window.setTheme(pageData.settings.theme);
    this.#window.setOnTop(staysOnTop(pageData.screen, pageData.settings.stayOnTop));
    this.#window.send(pageData);
  }

  /** Shows one of the app's own screens, in place of what was there. */
  show(name: 'home' | 'settings'): void {
    this.#screens.show(name);
    this.#open(true);
    this.#left();
    if (name === 'settings') this.#settingsShown();
  }

  /** Brings the window up: at a stretch that is running in it, else at home. */
  bringUp(): void {
    if (this.#window.isOpen && this.#picture().view.state === 'stretching') this.#open(true);
    else this.show('home');
  }

  openStretch(stretch: string, variant: string): void {
    this.#screens.showStretch(stretch, variant, 'running');
    this.#open(true);
  }

  openRoutine(routine: string): void {
    this.#screens.showRoutine(routine);
    this.#open(true);
  }

  offer(stretch: string, variant: string): void {
    this.#screens.showStretch(stretch, variant, 'offered');
    this.#open(false);
  }

  /** Waits for what comes next before it closes: starting the stretch that was offered needs the window. */
  withdrawOffer(): void {
    const offered = this.#screens.current;
    if (!this.#screens.offersStretch) return;
    setImmediate(() => {
      if (this.#screens.current === offered) this.close();
    });
  }

  close(): void {
    this.#window.close();
  }

  #open(activate: boolean): void {
    const pageData = this.pageData();
    this.#window.setTheme(pageData.settings.theme);
    this.#window.open({ onTop: staysOnTop(pageData.screen, pageData.settings.stayOnTop), activate });
    this.#window.send(pageData);
  }
}

/** Whether the window stays above others while it shows this: stretches only, and only where the person wants it. */
function staysOnTop(shown: Screen, wanted: boolean): boolean {
  return wanted && (shown.name === 'stretch' || shown.name === 'routine');
}
