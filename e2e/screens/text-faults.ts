/** Finds texts on a page that can't be read: cut off, over each other, or not translated. */
import type { Page } from '@playwright/test';

/** Texts that aren't translated: names of programs and documents, and what the browser formats. */
const sameInEveryLanguage = [
  ...['Uncurl', 'powerMonitor', 'logind', 'dunst', 'X11', 'pactl', 'pw-dump', 'uncurl'],
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ...['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ...['and', 'or', 'AM', 'PM', 'today', 'yesterday', 'days ago'],
];

export interface TextFaults {
  /** Texts that don't fit into the element that cuts them off, or into the window's width. */
  readonly cutOff: readonly string[];
  /** Pairs of texts that cover each other. */
  readonly overlapping: readonly string[];
  /** Texts, labels and tooltips that aren't in the pseudo-locale. */
  readonly untranslated: readonly string[];
}

export const noTextFaults: TextFaults = { cutOff: [], overlapping: [], untranslated: [] };

/**
 * Returns what is wrong with the page's texts right now.
 *
 * @param alsoAllowed further texts that are the same in every language, such as the titles of documents
 */
export function textFaults(page: Page, alsoAllowed: readonly string[] = []): Promise<TextFaults> {
  return page.evaluate(findFaults, [...alsoAllowed, ...sameInEveryLanguage]);
}

/** Runs in the page. */
function findFaults(allowed: readonly string[]): TextFaults {
  interface Line {
    readonly text: string;
    readonly element: Element;
    readonly rect: DOMRect;
  }

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.visually-hidden') === null;

  /** Each line of each text that can be seen, in pixels of the window. */
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width > 0 && rect.height > 0) lines.push({ text, element, rect });
    }
  }

  /** The nearest element that cuts off what is outside of it; one that scrolls only does so in the other direction. */
  const cutsOff = (line: Line): boolean => {
    for (let box: Element | null = line.element; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.display === 'inline') continue;
      const inside = box.getBoundingClientRect();
      const tolerance = 2;
      const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const outsideX = line.rect.left < inside.left - tolerance || line.rect.right > inside.right + tolerance;
      const outsideY = line.rect.top < inside.top - tolerance || line.rect.bottom > inside.bottom + tolerance;
      if ((clips(style.overflowX) && outsideX) || (clips(style.overflowY) && outsideY)) return true;
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
    }
    return line.rect.left < -1 || line.rect.right > document.documentElement.clientWidth + 1;
  };

  /** The middle of a line, because the space that a font reserves above and below its letters may overlap. */
  const letters = ({ rect }: Line): { top: number; bottom: number } => ({
    top: rect.top + rect.height * 0.25,
    bottom: rect.bottom - rect.height * 0.25,
  });
  /** What lies above the rest of the page on purpose, with its own background. */
  const layerOf = ({ element }: Line): Element | undefined => {
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(box).position)) return box;
    }
    return undefined;
  };
  const covers = (a: Line, b: Line): boolean => {
    const [first, second] = [letters(a), letters(b)];
    return (
      Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left) > 2 &&
      Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top) > 1
    );
  };
  const overlapping: string[] = [];
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.element === line.element || !covers(line, other)) continue;
      if (layerOf(line) === layerOf(other)) overlapping.push(`${line.text} | ${other.text}`);
    }
  });

  // Longer ones first, because a title may contain a name.
  const known = allowed
    .toSorted((a, b) => b.length - a.length)
    .map((name) => String.raw`(?<!\w)${name.replaceAll(/[^\w\s]/g, String.raw`\$&`)}(?!\w)`);
  const anyKnown = new RegExp(known.join('|'), 'g');
  const isPlain = (text: string): boolean => /[aeiou]/i.test(text.replaceAll(anyKnown, ''));
  const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'];
  const labels = [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && element.closest('[translate="no"]') === null)
    .flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''));
  const texts = [...document.body.querySelectorAll('*')]
    .filter(
      (element) => element.checkVisibility() && element.closest('[translate="no"], code, kbd, svg') === null,
    )
    .flatMap((element) =>
      [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data.trim()),
    );

  return {
    cutOff: [...new Set(lines.filter(cutsOff).map(({ text }) => text))],
    overlapping: [...new Set(overlapping)],
    untranslated: [...new Set([...texts, ...labels].filter(isPlain))],
  };
}
