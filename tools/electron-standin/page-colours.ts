/** What a page is told of the desktop's colours, and the colour behind it. */
import type { Session } from './chromium.ts';
import type { Color } from './devtools.ts';
import { nativeTheme } from './native-theme.ts';

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
    await this.#page?.tell('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  }

  /** The colour behind a page that has none, and before it paints. */
  setBackground(color: Color): void {
    this.#background = color;
    void this.applyBackground();
  }
  async applyBackground(): Promise<void> {
    const color = this.#background;
    if (color) await this.#page?.tell('Emulation.setDefaultBackgroundColorOverride', { color });
  }
}
