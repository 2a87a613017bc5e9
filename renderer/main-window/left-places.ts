/**
 * Where the user was on each screen that they left. A screen opens at its top, but going back to it leads to the same
 * place. Each entry of the page's history has a place of its own.
 */

interface LeftPlace {
  /** In pixels. */
  readonly scrollTop: number;
  /** The link that had the focus, usually the one that led away. */
  readonly link: string | undefined;
}

const places = new Map<string, LeftPlace>();
/** The key of the entry whose screen the window shows. */
let shown: string | undefined;
let stopReturning: (() => void) | undefined;

/** Remembers the place on the screen that the window still shows. Call this before it shows another one. */
export function leaveScreen(): void {
  stopReturning?.();
  if (shown !== undefined) places.set(shown, { scrollTop: scrollY, link: focusedLink() });
  shown = undefined;
}

/** Returns to the place where the user was, if they left one. Call this once the address names the screen shown. */
export function arriveAtScreen(): void {
  // The browser would scroll too early, before the screen exists.
  history.scrollRestoration = 'manual';
  shown = navigation.currentEntry?.key;
  const place = shown === undefined ? undefined : places.get(shown);
  if (place) stopReturning = returnTo(place);
}

/**
 * Goes on until the place is there, because the screen may have to load what is on it, or until the user does something.
 * Returns a function that ends this.
 */
function returnTo(place: LeftPlace): () => void {
  const end = new AbortController();
  const stop = (): void => {
    end.abort();
  };
  const growth = new ResizeObserver(() => {
    if (hasReturned(place)) stop();
  });
  end.signal.addEventListener('abort', () => {
    growth.disconnect();
  });
  for (const event of ['wheel', 'pointerdown', 'keydown']) addEventListener(event, stop, end);
  // It also calls back once at the start.
  for (const main of document.querySelectorAll('main')) growth.observe(main);
  hasReturned(place);
  return stop;
}

/** Returns to the place as far as possible, and whether it is there. */
function hasReturned({ scrollTop, link }: LeftPlace): boolean {
  const toFocus = link === undefined ? null : document.querySelector<HTMLElement>(`main a[href="${link}"]`);
  toFocus?.focus({ preventScroll: true });
  scrollTo(0, scrollTop);
  return Math.abs(scrollY - scrollTop) < 1 && (link === undefined || toFocus !== null);
}

function focusedLink(): string | undefined {
  const { activeElement: element } = document;
  return element instanceof HTMLAnchorElement && element.closest('main') ? element.hash : undefined;
}
