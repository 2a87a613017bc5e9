/** Where a stretch is felt, in words: the regions that glow in its pictures. */
import type { GlowRegion } from '../../../content/pose.ts';
import { comesWithApp } from '../../../content/sources.ts';
import type { Stretch, Variant } from '../../../content/stretch.ts';
import * as m from '../../../messages/compiled/messages.js';

const names: Readonly<Record<GlowRegion, () => string>> = {
  lowBack: m.stretch_felt_low_back,
  lowBackRight: m.stretch_felt_low_back,
  lowBackLeft: m.stretch_felt_low_back,
  sideRight: m.stretch_felt_side,
  sideLeft: m.stretch_felt_side,
  hipRight: m.stretch_felt_hip,
  hipLeft: m.stretch_felt_hip,
  lowerAbdomenRight: m.stretch_felt_lower_abdomen,
  lowerAbdomenLeft: m.stretch_felt_lower_abdomen,
  hamstringRight: m.stretch_felt_hamstring,
  hamstringLeft: m.stretch_felt_hamstring,
  buttocks: m.stretch_felt_buttocks,
};

/** Returns each region once, whichever side the picture shows; none if nothing glows. */
export function feltIn({ figure }: Pick<Variant, 'figure'>): string[] {
  const regions = Object.values(figure.keyframes).flatMap(({ glow = [] }) => glow);
  return [...new Set(regions.map((region) => names[region]()))];
}

/** Returns a note that the source doesn't say where a stretch is felt; undefined if it does, or if nothing glows. */
export function feltSourceNote(
  stretch: Pick<Stretch, 'source' | 'feltFrom'>,
  variant: Pick<Variant, 'figure'>,
): string | undefined {
  if (stretch.feltFrom === 'source' || feltIn(variant).length === 0) return undefined;
  return comesWithApp(stretch) ? m.stretch_felt_added() : m.stretch_felt_not_in_source();
}
