/** The window together with its screen and the page data. Each change of the screen is sent to the page. */
import type { View } from '../../core/app/view.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { PageData, Screen } from '../ipc/contract.ts';
import type { OfferingWindow } from '../platform/notifier/window-notifier.ts';
import { Screens } from './screens.ts';

/** The part of the app's window that `WindowContent` uses. */
export interface ContentWindow {
  readonly isOpen: boolean;
  readonly isFocused: boolean;
  /** Shows the window, created anew if necessary; `activate` gives it the keyboard focus. */
  open(how: { onTop: boolean; activate: boolean }): void;
  close(): void;
  send(pageData: PageData): void;
  setOnTop(onTop: boolean): void;
  /** Sets the theme of the window's frame, and the theme that the page sees as the system's. */
  setTheme(theme: Settings['theme']): void;
}

export interface WindowContentParts {
  readonly window: ContentWindow;
  /** Returns the view as of now. */
  view(): View;
  /** Returns the page data without view and screen. */
  surroundings(): Omit<PageData, 'view' | 'screen'>;
  /** Called when a screen of the main window replaces the one that was shown, which may be a session. */
  sessionHidden(): void;
  /** Called when the user has been through the welcome, or has left it. */
  welcomeLeft(): void;
  /** Called when the settings are shown, which list the signals that can be read here. */
  settingsShown(): void;
}

export class WindowContent implements OfferingWindow {
  readonly #parts: WindowContentParts;
  readonly #screens = new Screens();
  #sending = false;
  /** The view to send next. */
  #following: View | undefined;

  constructor(parts: WindowContentParts) {
    this.#parts = parts;
  }

  /** Returns everything the page draws, as of now. */
  pageData(): PageData {
    return this.#pageDataWith(this.#parts.view());
  }

  /** Sends the page a new view, if the window is open. */
  refresh(view: View): void {
    this.#inOrder(view, (next) => {
      const { window } = this.#parts;
      if (!window.isOpen) return;
      const pageData = this.#pageDataWith(next);
      window.setTheme(pageData.settings.theme);
      window.setOnTop(staysOnTop(pageData.screen, pageData.settings));
      window.send(pageData);
    });
  }

  /**
   * Opens the window at a screen of the main window, instead of the current screen. A session is paused, and the window
   * offers to return to it. Until the user has left the welcome, it takes the place of today.
   */
  show(screen: MainScreen): void {
    if (this.#showsWelcome && screen.name !== 'welcome') this.#parts.welcomeLeft();
    this.#screens.show(isStart(screen) && !this.#parts.view().welcomed ? { name: 'welcome' } : screen);
    this.#open({ activate: true });
    this.#sendNow();
    this.#parts.sessionHidden();
    if (screen.name === 'settings') this.#parts.settingsShown();
  }

  /** Opens the window at the welcome, unless the user has left it before, or a session is running. */
  welcome(): void {
    const { welcomed, session } = this.#parts.view();
    if (!welcomed && !session) this.show({ name: 'welcome' });
  }

  /** Opens the window at the session if one is running in it, or at the welcome if it is there, and otherwise at today. */
  bringUp(): void {
    const stays = this.#showsWelcome || this.#parts.view().session !== null;
    if (this.#parts.window.isOpen && stays) this.#open({ activate: true });
    else this.show({ name: 'today' });
  }

  /** Brings the window to the front unchanged, or opens it at today if there is none. */
  bringForward(): void {
    if (this.#parts.window.isOpen) this.#open({ activate: true });
    else this.show({ name: 'today' });
  }

  /**
   * Opens the window at the session that has just started; `focus` gives it the keyboard focus. The page gets the session
   * with the view that follows the event.
   */
  openSession({ focus }: { focus: boolean }): void {
    this.#screens.showSession();
    this.#open({ activate: focus });
  }

  /** Opens the window at a stretch with the reminder's choices, without taking the keyboard focus. */
  offer(stretch: string, variant: string): void {
    this.#screens.showOffer(stretch, variant);
    this.#open({ activate: false });
    this.#sendNow();
  }

  /**
   * Closes the window if it shows an offer. It waits for the effects that follow, because starting the offered stretch
   * also withdraws the offer, and then needs the window.
   */
  withdrawOffer(): void {
    const offer = this.#screens.current;
    if (offer.name !== 'offer') return;
    setImmediate(() => {
      if (this.#screens.current === offer) this.close();
    });
  }

  /**
   * Closes the window if it still shows the screen with this `showing`. The page's request may arrive when the window
   * already shows another one, such as a session that has just started.
   */
  closeScreen(showing: number): void {
    const screen = this.#screens.current;
    if ('showing' in screen && screen.showing === showing) this.close();
  }

  /** Closes the window if it shows the session. Another screen, which the user has opened meanwhile, stays. */
  closeSession(): void {
    if (this.#screens.current.name === 'session') this.close();
  }

  /** Closes the window, if it is open. */
  close(): void {
    this.#parts.window.close();
  }

  /** Call this whenever the window has closed. Closing the welcome leaves it. */
  closed(): void {
    if (this.#screens.current.name === 'welcome') this.#parts.welcomeLeft();
  }

  get #showsWelcome(): boolean {
    return this.#parts.window.isOpen && this.#screens.current.name === 'welcome';
  }

  #sendNow(): void {
    this.#inOrder(this.#parts.view(), (view) => {
      this.#parts.window.send(this.#pageDataWith(view));
    });
  }

  /**
   * Sends a view. At the end of every call into Electron, V8 runs the promises that are waiting. If they send another view
   * meanwhile, it follows this one: otherwise this one, which is older, would reach the page last.
   */
  #inOrder(view: View, send: (view: View) => void): void {
    this.#following = view;
    if (this.#sending) return;
    this.#sending = true;
    try {
      while (this.#following) {
        const next = this.#following;
        this.#following = undefined;
        send(next);
      }
    } finally {
      this.#sending = false;
    }
  }

  #pageDataWith(view: View): PageData {
    return { ...this.#parts.surroundings(), view, screen: this.#screens.current };
  }

  #open({ activate }: { activate: boolean }): void {
    const { window } = this.#parts;
    const { settings } = this.#parts.surroundings();
    window.setTheme(settings.theme);
    window.open({ onTop: staysOnTop(this.#screens.current, settings), activate });
  }
}

/** Whether the main window starts at this screen when the user asks for no other. */
function isStart(screen: MainScreen): boolean {
  return screen.name === 'today' && screen.day === undefined;
}

/** Whether the window stays above others: only during an offer or a session, and only if the setting is on. */
function staysOnTop({ name }: Screen, { stayOnTop }: Settings): boolean {
  return stayOnTop && (name === 'offer' || name === 'session');
}
