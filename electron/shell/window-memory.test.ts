import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { WindowGeometry } from '../storage/window-file.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { centredIn, type Rectangle } from './window-bounds.ts';
import { WindowMemory } from './window-memory.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const centre = centredIn(screen);
const elsewhere = { x: 300, y: 200, width: 700, height: 500 };

class FakeWindow extends EventEmitter {
  bounds: Rectangle;
  maximized = false;
  fullScreen = false;
  constructor(bounds: Rectangle) {
    super();
    this.bounds = bounds;
  }
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.maximized;
  isFullScreen = () => this.fullScreen;
  moveTo(bounds: Rectangle): void {
    this.bounds = bounds;
    this.emit('move');
  }
  maximize(maximized: boolean): void {
    this.maximized = maximized;
    this.emit(maximized ? 'maximize' : 'unmaximize');
  }
}

function memoryForTest(savedBefore?: WindowGeometry, positionsKnown = true) {
  const timers = manualTimers();
  const saved: WindowGeometry[] = [];
  const memory = new WindowMemory({
    saved: savedBefore,
    save: (geometry) => saved.push(geometry),
    attempt: (_doing, write) => {
      write();
    },
    positionsKnown,
    after: timers.after,
  });
  const open = (displays: Rectangle[] = [screen]) => {
    const { bounds, maximized } = memory.geometryFor(displays, displays[0]!);
    const window = new FakeWindow(bounds);
    window.maximized = maximized;
    memory.watch(window, bounds);
    return window;
  };
  return { timers, saved, open };
}

const geometry = (bounds: Rectangle, maximized = false): WindowGeometry => ({
  version: 1,
  bounds,
  maximized,
});

test('a window that is dragged is saved once, a second after the last move', () => {
  const { timers, saved, open } = memoryForTest();
  const window = open();
  for (let x = 0; x < 200; x += 1) window.moveTo({ ...centre, x });
  expect(saved).toEqual([]);
  expect(timers.pending).toEqual([1000]);
  timers.fire();
  expect(saved).toEqual([geometry({ ...centre, x: 199 })]);
});

test('a window that is closed right after a move is saved at once, and not again later', () => {
  const { timers, saved, open } = memoryForTest();
  const window = open();
  window.moveTo(elsewhere);
  window.emit('close');
  expect(saved).toEqual([geometry(elsewhere)]);
  expect(timers.pending).toEqual([]);
  expect(open().bounds).toEqual(elsewhere);
});

test('a window that nobody moves is not saved, and keeps opening on the display with the pointer', () => {
  const { saved, open } = memoryForTest();
  open().emit('close');
  expect(saved).toEqual([]);
  const other = { x: 1920, y: 0, width: 1280, height: 800 };
  expect(open([other, screen]).bounds).toEqual(centredIn(other));
});

test('a window that its frame pushes down opens at the same height each time', () => {
  const { saved, open } = memoryForTest(geometry(elsewhere));
  for (let opened = 0; opened < 5; opened += 1) {
    const window = open();
    window.moveTo({ ...window.bounds, y: window.bounds.y + 37 });
    window.emit('close');
  }
  expect(open().bounds).toEqual(elsewhere);
  expect(saved).toEqual([]);
});

test('a maximized window keeps its normal bounds, even after a restart', () => {
  const { timers, saved, open } = memoryForTest(geometry(elsewhere));
  const window = open();
  window.maximize(true);
  timers.fire();
  expect(saved).toEqual([geometry(elsewhere, true)]);

  const again = memoryForTest(saved[0]).open();
  expect([again.bounds, again.maximized]).toEqual([elsewhere, true]);
  again.maximize(false);
  expect(again.bounds).toEqual(elsewhere);
});

test('without a position, as on Wayland, only the size is remembered', () => {
  const before = geometry(elsewhere);
  const { saved, open } = memoryForTest(before, false);
  const window = open();
  window.moveTo({ ...elsewhere, x: 0, y: 0 });
  window.emit('close');
  expect(saved, 'nothing has changed').toEqual([]);
  window.moveTo({ x: 0, y: 0, width: 800, height: 600 });
  window.emit('close');
  expect(saved).toEqual([geometry({ ...elsewhere, width: 800, height: 600 })]);
});

test('full screen is never remembered', () => {
  const { timers, saved, open } = memoryForTest(geometry(elsewhere));
  const window = open();
  window.fullScreen = true;
  window.moveTo(screen);
  window.maximize(true);
  window.emit('close');
  expect(timers.pending).toEqual([]);
  expect(saved).toEqual([]);
});

test('the window returns to a display that was disconnected for a while', () => {
  const second = { x: 1920, y: 0, width: 1280, height: 800 };
  const onSecond = { ...elsewhere, x: 2200 };
  const { open } = memoryForTest(geometry(onSecond));
  const withoutSecond = open([screen]);
  expect(withoutSecond.bounds).toEqual(centredIn(screen, onSecond));
  withoutSecond.emit('close');
  expect(open([screen, second]).bounds).toEqual(onSecond);
});

test('saving that fails is tried again at the next close', () => {
  const attempted: WindowGeometry[] = [];
  const memory = new WindowMemory({
    saved: undefined,
    save: (geometry) => {
      attempted.push(geometry);
      throw new Error('no space left');
    },
    attempt: (_doing, write) => {
      expect(write).toThrow('no space left');
    },
    positionsKnown: true,
    after: manualTimers().after,
  });
  const window = new FakeWindow(centre);
  memory.watch(window, centre);
  window.moveTo(elsewhere);
  window.emit('close');
  window.emit('close');
  expect(attempted).toEqual([geometry(elsewhere), geometry(elsewhere)]);
});
