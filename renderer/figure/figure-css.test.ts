import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Camera, Prop } from '../../content/pose.ts';
import { settingsSchema } from '../../core/settings/settings.ts';
import { drawFigure, prepareFigure } from '../../figure/figure.ts';

const css = readFileSync(new URL('./figure.css', import.meta.url), 'utf8');
const personCss = readFileSync(new URL('./person.css', import.meta.url), 'utf8');
const ruled = new Set([...css.matchAll(/\.(figure-[\w-]+)/g)].map((match) => match[1]));
/** The glow is coloured by a gradient in its own SVG element. */
const colouredByComponent = new Set(['figure-glow']);

const everyProp: Prop[] = [
  { kind: 'mat', x: [-30, 30] },
  { kind: 'chair', x: -40, seatHeight: 24 },
  { kind: 'officeChair', x: -80, seatHeight: 24 },
  { kind: 'desk', x: [30, 60], height: 45 },
  { kind: 'bed', edge: -90, height: 24 },
  { kind: 'pillow', at: [70, 4, 0], halfSize: [10, 4, 16] },
];

test.each<Camera>([
  { yaw: 0, slant: [0.2, 0.17] },
  { yaw: 90 },
  { yaw: 180 },
  { yaw: -90 },
  { yaw: 125, pitch: 10 },
])('everything drawn from $yaw° has a colour', (camera) => {
  const stand = { pose: { pelvis: { at: [0, 53.2, 0] as [number, number, number] } } };
  const raised = { pose: { ...stand.pose, arms: { shoulder: { forward: 160 } } } };
  const figure = prepareFigure({
    camera,
    props: everyProp,
    keyframes: {
      stand,
      raised: { ...raised, glow: ['lowBack'], arrow: { follows: 'handRight', from: 'stand' } },
    },
    size: { width: 400, height: 400 },
  });
  const nodes = drawFigure(figure, {
    from: 'stand',
    to: 'raised',
    progress: 1,
    side: 'right',
    showGlow: true,
    arrow: true,
  });
  const classes = [...new Set(nodes.map((node) => node.class))];
  expect(classes.filter((name) => !ruled.has(name) && !colouredByComponent.has(name))).toEqual([]);
});

test('every colour is defined and used', () => {
  const defined = new Set([...css.matchAll(/(--figure-[\w-]+):/g)].map((match) => match[1]));
  const used = [...css.matchAll(/var\((--figure-[\w-]+)\)/g)].map((match) => match[1]);
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
  expect([...defined].filter((name) => !used.includes(name))).toEqual([]);
});

test('every skin and hair of the settings has a rule that sets existing colours', () => {
  const { skin, hair } = settingsSchema.shape.figure.shape;
  const chosen = (name: string) =>
    [...personCss.matchAll(new RegExp(`data-${name}='(\\w+)'`, 'g'))].map(([, value]) => value);
  expect(chosen('skin')).toEqual(skin.options.filter((option) => option !== 'neutral'));
  expect(chosen('hair')).toEqual(hair.options.filter((option) => option !== 'bun'));
  const coloured = [...personCss.matchAll(/(--figure-[\w-]+):/g)].map((match) => match[1]);
  expect(coloured.filter((name) => !css.includes(`${name}:`))).toEqual([]);
});
