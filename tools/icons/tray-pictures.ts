/** The tray's pictures as SVG, on a square of 24 units. They are simple enough to read at 16 pixels. */

/** The colours of a set of pictures, as CSS colours. */
export interface Ink {
  readonly main: string;
  readonly accent: string;
  readonly quiet: string;
  /** Opacity of the ring's empty part, 0 to 1. */
  readonly trackOpacity: number;
}

const centre = 12;
const radius = 9;
const stroke = 4;
/** Must equal the number of steps in `electron/shell/tray-icon.ts`. */
const ringSteps = 16;

/** Every picture as an SVG document, by file name without its extension. */
export function trayPictures(ink: Ink): Map<string, string> {
  const pictures = new Map<string, string>();
  for (let filled = 0; filled <= ringSteps; filled += 1) {
    const name = `ring-${String(filled).padStart(2, '0')}`;
    pictures.set(name, picture(track(ink), arc(filled / ringSteps, ink.main)));
  }
  pictures.set('reminded', picture(arc(1, ink.accent), dot(3.6, ink.accent)));
  pictures.set('deferred', picture(outline(10, ink.main), outline(6.2, ink.main)));
  pictures.set(
    'snoozed',
    picture(outline(9.6, ink.main, 2.6), line('M12 6.6V12.4L15.8 14.8', ink.main, 2.6)),
  );
  pictures.set(
    'paused',
    picture(outline(9.8, ink.quiet, 2.4), line('M9.3 8.4V15.6M14.7 8.4V15.6', ink.quiet, 2.8)),
  );
  pictures.set('standing', picture(standingFigure(ink.main)));
  pictures.set('stretching', picture(stretchingFigure(ink.main)));
  return pictures;
}

function picture(...shapes: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${shapes.join('')}</svg>`;
}

function track(ink: Ink): string {
  return `<g opacity="${String(ink.trackOpacity)}">${arc(1, ink.quiet)}</g>`;
}

/** Part of the ring, from the top clockwise. */
function arc(fraction: number, colour: string): string {
  if (fraction <= 0) return '';
  if (fraction >= 1) return outline(radius, colour, stroke);
  const angle = 2 * Math.PI * fraction;
  const x = (centre + radius * Math.sin(angle)).toFixed(3);
  const y = (centre - radius * Math.cos(angle)).toFixed(3);
  const large = fraction > 0.5 ? 1 : 0;
  const path = `M${String(centre)} ${String(centre - radius)}A${String(radius)} ${String(radius)} 0 ${String(large)} 1 ${x} ${y}`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${String(stroke)}"/>`;
}

function outline(size: number, colour: string, width = 1.8): string {
  return `<circle cx="12" cy="12" r="${String(size)}" fill="none" stroke="${colour}" stroke-width="${String(width)}"/>`;
}

function dot(size: number, colour: string): string {
  return `<circle cx="12" cy="12" r="${String(size)}" fill="${colour}"/>`;
}

function line(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${String(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/**
 * A person upright at a standing desk, with an arm on it. The body is as thick as the ring and as tall. The desk's lines are
 * sharp at 16 pixels.
 */
function standingFigure(colour: string): string {
  const head = `<circle cx="6.6" cy="4" r="3" fill="${colour}"/>`;
  const body = line('M6.4 11V21', colour, stroke);
  const armAndDesk = line('M7 10.6L10.8 13.5H21.6M18 13.5V21.6', colour, 2.8);
  return head + body + armAndDesk;
}

/** A person bending sideways with one arm overhead. */
function stretchingFigure(colour: string): string {
  const head = `<circle cx="14.6" cy="6.4" r="2.6" fill="${colour}"/>`;
  const body = line('M9 22.3L10.2 16.4Q10.4 13.2 12.4 11.4M14.6 22.3L10.4 16.2', colour, 2.8);
  const armOverhead = line('M11.4 11.6Q7.4 4.4 14.2 2.2Q17.4 1.5 20 3.6', colour, 2.2);
  return head + body + armOverhead;
}
