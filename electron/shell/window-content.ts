/** The window together with what it shows: every change of the screen reaches the page. */
import type { View } from '../../core/app/view.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { PageData, Screen } from '../ipc/contract.ts';
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
  /** Sets the colours of the window's frame, and what the page sees as the system's colours. */
  setTheme(theme: Settings['theme']): void;
}

export interface WindowContentParts {
  readonly window: ContentWindow;
  /** The view as of now. */
  view(): View;
  /** Everything else the page draws, except the screen. */
  surroundings(): Omit<PageData, 'view' | 'screen'>;
  /** Called when something else replaces what was shown. */
  left(): void;
  /** Called when the settings come up, which show what works here. */
  settingsShown(): void;
}

export class WindowContent implements OfferingWindow {
  readonly #parts: WindowContentParts;
  readonly #screens = new Screens();

  constructor(parts: WindowContentParts) {
    this.#parts = parts;
  }

  /** Everything the page draws, as of now. */
  pageData(): PageData {
    return this.#pageDataWith(this.#parts.view());
  }

  /** Sends the page, if there is one, a new view. */
  refresh(view: View): void {
    const { window } = this.#parts;
    if (!window.isOpen) return;
    const pageData = this.#pageDataWith(view);
    window.setTheme(pageData.settings.theme);
    window.setOnTop(staysOnTop(pageData.screen, pageData.settings));
    window.send(pageData);
  }

  /** Shows one of the app's own screens in place of what was there. */
  show(name: 'home' | 'settings'): void {
    this.#screens.show(name);
    this.#open({ activate: true });
    this.#parts.left();
    if (name === 'settings') this.#parts.settingsShown();
  }

  /** Brings the window up: at the session if one is running in it, otherwise at home. */
  bringUp(): void {
    if (this.#parts.window.isOpen && this.#parts.view().session) this.#open({ activate: true });
    else this.show('home');
  }

  /** Shows the session that has just started. */
  openSession({ focus }: { focus: boolean }): void {
    this.#screens.showSession();
    this.#open({ activate: focus });
  }

  offer(stretch: string, variant: string): void {
    this.#screens.showOffer(stretch, variant);
    this.#open({ activate: false });
  }

  /** Waits for what comes next before it closes: starting the stretch that was offered needs the window. */
  withdrawOffer(): void {
    const offer = this.#screens.current;
    if (offer.name !== 'offer') return;
    setImmediate(() => {
      if (this.#screens.current === offer) this.close();
    });
  }

  close(): void {
    this.#parts.window.close();
  }

  #pageDataWith(view: View): PageData {
    return { ...this.#parts.surroundings(), view, screen: this.#screens.current };
  }

  #open({ activate }: { activate: boolean }): void {
    const { window } = this.#parts;
    const pageData = this.pageData();
    window.setTheme(pageData.settings.theme);
    window.open({ onTop: staysOnTop(pageData.screen, pageData.settings), activate });
    window.send(pageData);
  }
}

/** Whether the window stays above others: only while it shows a stretch, and only if the user wants that. */
function staysOnTop({ name }: Screen, { stayOnTop }: Settings): boolean {
  return stayOnTop && (name === 'offer' || name === 'session');
}
