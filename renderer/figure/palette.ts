/**
 * The figure's colours from the style sheet, for drawing on a canvas, where CSS classes don't apply. They are read from
 * hidden sample elements, one per class.
 */
import { createSubscriber } from 'svelte/reactivity';

const SVG = 'http://www.w3.org/2000/svg';

/** How the paths of one class are drawn. The colour `none` draws nothing. */
export interface Paint {
  readonly shown: boolean;
  readonly fill: string;
  readonly stroke: string;
  readonly lineCap: CanvasLineCap;
  readonly lineJoin: CanvasLineJoin;
  readonly opacity: number;
}

/** A colour stop of the glow's gradient. */
export interface Stop {
  /** 0 at the centre, 1 at the edge. */
  readonly offset: number;
  readonly colour: string;
}

/** Reads colours lazily and caches them until the theme, skin or hair changes. */
export class Palette {
  readonly #sample: SVGElement;
  readonly #paints = new Map<string, Paint>();
  #glowStops: readonly Stop[] | undefined;
  readonly #trackChanges: () => void;

  /** @param sample an SVG element in the page that contains the glow's stops; the samples are added to it */
  constructor(sample: SVGElement) {
    this.#sample = sample;
    // Theme, skin and hair are attributes of the root element.
    this.#trackChanges = createSubscriber((update) => {
      const observer = new MutationObserver(() => {
        this.#paints.clear();
        this.#glowStops = undefined;
        update();
      });
      observer.observe(document.documentElement, { attributes: true });
      return () => {
        observer.disconnect();
      };
    });
  }

  /** Returns how `className` is drawn now. An effect that calls this reruns when that may have changed. */
  paint(className: string): Paint {
    this.#trackChanges();
    const known = this.#paints.get(className);
    if (known) return known;
    const paint = this.#readPaint(className);
    this.#paints.set(className, paint);
    return paint;
  }

  /** The stops of the glow's gradient. Reactive like `paint`. */
  get glowStops(): readonly Stop[] {
    this.#trackChanges();
    this.#glowStops ??= [...this.#sample.querySelectorAll('stop')].map((stop) => {
      const { stopColor, stopOpacity } = getComputedStyle(stop);
      return { offset: stop.offset.baseVal, colour: `rgb(from ${stopColor} r g b / ${stopOpacity})` };
    });
    return this.#glowStops;
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
