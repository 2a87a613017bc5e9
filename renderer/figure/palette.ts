/**
 * The colours that the style sheet gives to the parts of a figure, for a canvas, which knows of no classes. They are
 * read from a sample: an element of each class that is never shown.
 */
import { createSubscriber } from 'svelte/reactivity';

const SVG = 'http://www.w3.org/2000/svg';

/** How the paths of one class are drawn; `none` is a colour that leaves nothing. */
export interface Paint {
  readonly shown: boolean;
  readonly fill: string;
  readonly stroke: string;
  readonly lineCap: CanvasLineCap;
  readonly lineJoin: CanvasLineJoin;
  readonly opacity: number;
}

export interface Stop {
  /** From 0 in the middle to 1 at the edge. */
  readonly offset: number;
  readonly colour: string;
}

export class Palette {
  readonly #sample: SVGElement;
  readonly #paints = new Map<string, Paint>();
  #fading: readonly Stop[] | undefined;
  readonly #reread: () => void;

  /** @param sample an SVG element in the page that holds the gradient's stops; samples of the classes are put into it */
  constructor(sample: SVGElement) {
    this.#sample = sample;
    // Theme, skin and hair are chosen on the page's root.
    this.#reread = createSubscriber((update) => {
      const observer = new MutationObserver(() => {
        this.#paints.clear();
        this.#fading = undefined;
        update();
      });
      observer.observe(document.documentElement, { attributes: true });
      return () => {
        observer.disconnect();
      };
    });
  }

  /** Reads what `className` looks like now; an effect that asks is run again when that may have changed. */
  paint(className: string): Paint {
    this.#reread();
    const known = this.#paints.get(className);
    if (known) return known;
    const paint = this.#readPaint(className);
    this.#paints.set(className, paint);
    return paint;
  }

  /** The colours of a disc that fades from its middle to its edge. */
  get fading(): readonly Stop[] {
    this.#reread();
    this.#fading ??= [...this.#sample.querySelectorAll('stop')].map((stop) => {
      const { stopColor, stopOpacity } = getComputedStyle(stop);
      return { offset: stop.offset.baseVal, colour: `rgb(from ${stopColor} r g b / ${stopOpacity})` };
    });
    return this.#fading;
  }

  #readPaint(className: string): Paint {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', className);
    this.#sample.append(path);
    const style = getComputedStyle(path);
    const paint: Paint = {
      shown: style.display !== 'none',
      fill: style.fill,
      stroke: style.stroke,
      lineCap: style.strokeLinecap as CanvasLineCap,
      lineJoin: style.strokeLinejoin as CanvasLineJoin,
      opacity: Number(style.opacity),
    };
    path.remove();
    return paint;
  }
}
