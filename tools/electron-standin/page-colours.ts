/** A page's colour scheme, and the background colour that its window has. */
import type { Session } from './chromium.ts';
import type { Color } from './devtools.ts';
import { nativeTheme } from './native-theme.ts';
import { missing } from './strict.ts';

export class PageColours {
  #page: Session | undefined;
  #background: Color | undefined;
  #themed = false;

  /** Follows the app's theme until `end`. */
  begin(page: Session): void {
    this.#page = page;
    nativeTheme.on('updated', this.#followTheme);
  }
  end(): void {
    nativeTheme.off('updated', this.#followTheme);
  }

  readonly #followTheme = (): void => {
    void this.applyTheme();
  };
  async applyTheme(): Promise<void> {
    const { themeSource } = nativeTheme;
    if (themeSource === 'system' && !this.#themed) return; // Chromium follows the desktop by itself
    this.#themed = true;
    const value = themeSource === 'system' ? '' : themeSource;
    await this.#page?.trySend('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  }

  /** Sets the colour that shows before the page paints, and behind a page without a background. */
  setBackground(color: Color): void {
    this.#background = color;
    void this.applyBackground();
  }
  async applyBackground(): Promise<void> {
    const color = this.#background;
    if (color) await this.#page?.trySend('Emulation.setDefaultBackgroundColorOverride', { color });
  }
}

/**
 * Reads `#rgb`, `#rrggbb` or `#aarrggbb`.
 *
 * @throws for any other notation
 */
export function parseColour(text: string): Color {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (!digits) throw missing(`the colour ${text}`);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [a = 255, r = 0, g = 0, b = 0] = (long.padStart(8, 'f').match(/../g) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  return { r, g, b, a: a / 255 };
}
