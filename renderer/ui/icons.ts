/** SVG paths on a 24 × 24 grid, for strokes 2 wide. */
export const iconShapes = {
  pause: 'M9 5.5v13M15 5.5v13',
  play: 'M8 5.2v13.6L18.5 12z',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  restart: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4.5v4.6h4.6',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  info: 'M12 11v5.5M12 7.6v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  today:
    'M12 7.2V12l3 1.8M12 3.5v1.7M12 18.8v1.7M20.5 12h-1.7M5.2 12H3.5M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z',
  library: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z',
  history: 'M4 20h16M7 16.5v-5M12 16.5v-10M17 16.5v-7',
  settings:
    'M4 7.5h9M17.5 7.5H20M4 16.5h2.5M11 16.5h9M15.2 9.8a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM8.8 18.8a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  search: 'M15.2 15.2 20 20M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
  check: 'M5.5 12.5 10 17l8.5-10',
  sides: 'M4 8.5h15M15.5 5 19 8.5 15.5 12M20 15.5H5M8.5 12 5 15.5 8.5 19',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  soundOff: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.8l4.4 4.4M20.4 9.8 16 14.2',
  voice:
    'M5 18.5V6.8A1.8 1.8 0 0 1 6.8 5h10.4A1.8 1.8 0 0 1 19 6.8v7.4a1.8 1.8 0 0 1-1.8 1.8H8zM8.7 9v3M12 8v5M15.3 9v3',
  voiceOff:
    'M5 18.5V6.8A1.8 1.8 0 0 1 6.8 5h10.4A1.8 1.8 0 0 1 19 6.8v7.4a1.8 1.8 0 0 1-1.8 1.8H8zM10 8.5l4 4M14 8.5l-4 4',
  up: 'M6 14.5 12 8.5l6 6',
  down: 'M6 9.5l6 6 6-6',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  clock: 'M12 7v5l3.2 2M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z',
} as const;

/** The icons that `Icon.svelte` can draw. */
export type IconName = keyof typeof iconShapes;

/** Icons that point forward or back, and so the other way in a language written from right to left. */
export const directionalIcons: ReadonlySet<IconName> = new Set(['next', 'back']);

/** Icons that are filled as well as stroked. */
export const filledIcons: ReadonlySet<IconName> = new Set(['play']);
