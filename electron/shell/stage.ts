/** The window and what it shows, kept together: every change of the screen reaches the page. */
import type { Screen, Snapshot } from '../ipc/contract.ts';
import type { OfferingWindow } from '../platform/notifier/window-notifier.ts';
import { Screens } from './screens.ts';

/** The part of the app's window that is needed. */
export interface StageWindow {
  readonly isFocused: boolean;
  open(how: { onTop: boolean; activate: boolean }): void;
  close(): void;
  send(snapshot: Snapshot): void;
  setOnTop(onTop: boolean): void;
}

/** Everything that the page draws but the screen. */
export type Picture = Omit<Snapshot, 'screen'>;

export class Stage implements OfferingWindow {
  readonly #window: StageWindow;
  readonly #picture: () => Picture;
  readonly #screens = new Screens();

  constructor(window: StageWindow, picture: () => Picture) {
    this.#window = window;
    this.#picture = picture;
  }

  snapshot(): Snapshot {
    return { ...this.#picture(), screen: this.#screens.current };
  }

  /** Sends the page how things stand now. */
  refresh(): void {
    const snapshot = this.snapshot();
    this.#window.setOnTop(staysOnTop(snapshot.screen, snapshot.settings.stayOnTop));
    this.#window.send(snapshot);
  }

  /** Shows one of the app's own screens; a stretch that was on screen is left. */
  show(name: 'home' | 'settings'): void {
    this.#screens.show(name);
    this.#open(true);
  }

  openStretch(stretch: string, variant: string): void {
    this.#screens.showStretch(stretch, variant, 'running');
    this.#open(true);
  }

  offer(stretch: string, variant: string): void {
    this.#screens.showStretch(stretch, variant, 'offered');
    this.#open(false);
  }

  withdrawOffer(): void {
    if (this.#screens.offersStretch) this.close();
  }

  close(): void {
    this.#window.close();
  }

  #open(activate: boolean): void {
    const snapshot = this.snapshot();
    this.#window.open({ onTop: staysOnTop(snapshot.screen, snapshot.settings.stayOnTop), activate });
    this.#window.send(snapshot);
  }
}

/** Whether the window stays above others while it shows this: stretches only, and only where the person wants it. */
function staysOnTop(shown: Screen, wanted: boolean): boolean {
  return wanted && shown.name === 'stretch';
}
