/** The figure is painted on a canvas, which has no style sheet. It must look like the styled SVG drawing. */
import type { Locator, Page } from '@playwright/test';
import { prepareFigure } from '../../figure/figure.ts';
import { representativeKeyframe } from '../../figure/representative-keyframe.ts';
import { figureElement, still } from '../../tools/figure-picture.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inStretch, pause } from './session-page.ts';
import { library, offering } from './starts.ts';

const looks = [
  { theme: 'light', skin: 'neutral', hair: 'bun' },
  { theme: 'dark', skin: 'dark', hair: 'short' },
] as const;

// They have a glow, an arrow and lines on the face; furniture; a mat, and one limb in front of another.
for (const [stretch, variant] of [
  ['side-bend', 'standing'],
  ['forward-fold', 'seated'],
  ['ankle-pump', 'floor'],
] as const) {
  test(`${stretch} is painted like its drawing, in every look`, async ({ page }) => {
    await openPage(page, offering(stretch, variant));
    const pane = page.locator('.figure-pane');
    // Whole pixels, because fractions would give both different edges.
    await pane.evaluate((element: HTMLElement) => {
      Object.assign(element.style, {
        position: 'fixed',
        inset: '0 auto auto 0',
        width: '440px',
        height: '440px',
      });
    });
    await expect(pane.locator('canvas')).toHaveAttribute('width', '440');
    for (const look of looks) {
      await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), look);
      const painted = await pane.screenshot();
      const drawing = await replaceFigure(pane, drawingOf(stretch, variant));
      const drawn = await pane.screenshot();
      await drawing.dispose();
      expect(await differingShare(page, painted, drawn), look.theme).toBeLessThan(0.0001);
    }
  });
}

test('the canvas has as many pixels as its area on the display', async ({ page }) => {
  await openPage(page, inStretch('side-bend', 'standing'));
  await pause(page);
  const canvas = page.locator('.figure-pane canvas');
  const missing = (): Promise<number> =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.max(
        Math.abs(element.width - width * devicePixelRatio),
        Math.abs(element.height - height * devicePixelRatio),
      );
    });
  await expect.poll(missing).toBeLessThan(1);
  await page.setViewportSize({ width: 1300, height: 900 });
  await expect.poll(missing).toBeLessThan(1);
});

test('the figure is painted again after the graphics card has lost it', async ({ page }) => {
  await openPage(page, inStretch('side-bend', 'standing'));
  await pause(page);
  const canvas = page.locator('.figure-pane canvas');
  const seen = (): Promise<string> => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  const before = await seen();
  await canvas.evaluate((element: HTMLCanvasElement) => element.getContext('2d')?.reset());
  expect(await seen()).not.toBe(before);
  await canvas.dispatchEvent('contextrestored');
  expect(await seen()).toBe(before);
});

/** The representative pose as SVG markup, with its arrow. */
function drawingOf(id: string, variantId: string): string {
  const entry = library.entries.find(({ stretch }) => stretch.id === id);
  const variant = entry?.stretch.variants.find((candidate) => candidate.id === variantId);
  if (!variant) throw new Error(`The library has no ${id} (${variantId})`);
  const prepared = prepareFigure({ ...variant.figure, size: { width: 440, height: 440 } });
  return figureElement(prepared, { ...still(representativeKeyframe(variant)), arrow: true }, { x: 0, y: 0 });
}

/** Shows a drawing in place of the painted figure, until it is disposed of. */
async function replaceFigure(pane: Locator, drawing: string): Promise<{ dispose(): Promise<void> }> {
  const shown = await pane.locator('[role="img"]').evaluateHandle((frame, markup) => {
    const layer = document.createElement('div');
    layer.innerHTML = `${markup}<svg><defs><radialGradient id="glow"><stop offset="0" class="figure-glow-middle"/>
      <stop offset="0.5" class="figure-glow-half"/><stop offset="1" class="figure-glow-edge"/></radialGradient></defs></svg>`;
    const [picture, gradient] = layer.querySelectorAll('svg');
    for (const name of ['width', 'height']) picture?.setAttribute(name, '100%');
    for (const svg of [picture, gradient]) if (svg) svg.style.position = 'absolute';
    const canvas = frame.querySelector('canvas');
    canvas?.remove();
    frame.append(layer);
    return { layer, canvas, frame };
  }, drawing);
  return {
    dispose: () =>
      shown.evaluate(({ layer, canvas, frame }) => {
        layer.remove();
        if (canvas) frame.append(canvas);
      }),
  };
}

/** The share of pixels, from 0 to 1, that differ by more than the eye can see. */
async function differingShare(page: Page, a: Buffer, b: Buffer): Promise<number> {
  const pictures = [a, b].map((png) => png.toString('base64'));
  return page.evaluate(async (encoded) => {
    const pixelsOf = async (base64: string): Promise<Uint8ClampedArray> => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    };
    const [first, second] = await Promise.all(encoded.map(pixelsOf));
    if (!first || first.length === 0 || first.length !== second?.length) return 1;
    let differing = 0;
    for (let pixel = 0; pixel < first.length; pixel += 4) {
      const differs = [0, 1, 2].some(
        (c) => Math.abs((first[pixel + c] ?? 0) - (second[pixel + c] ?? 0)) > 12,
      );
      if (differs) differing += 1;
    }
    return (4 * differing) / first.length;
  }, pictures);
}
