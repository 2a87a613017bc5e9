import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { WindowGeometry } from '../storage/window-file.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { centredIn, type Rectangle } from './placement.ts';
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

function memoryForTest(remembered?: WindowGeometry) {
  const timers = manualTimers();
  const saved: WindowGeometry[] = [];
  const memory = new WindowMemory({
    remembered,
    save: (place) => saved.push(place),
    attempt: (_doing, write) => {
      write();
    },
    after: timers.after,
  });
  const open = (displays: Rectangle[] = [screen]) => {
    const { bounds, maximized } = memory.placeFor(displays, displays[0]!);
    const window = new FakeWindow(bounds);
    window.maximized = maximized;
    memory.watch(window, bounds);
    return window;
  };
  return { timers, saved, open };
}

const place = (bounds: Rectangle, maximized = false): WindowGeometry => ({ version: 1, bounds, maximized });

test('a window that is dragged is written down once, when it stands still', () => {
  const { timers, saved, open } = memoryForTest();
  const window = open();
  for (let x = 0; x < 200; x += 1) window.moveTo({ ...centre, x });
  expect(saved).toEqual([]);
  expect(timers.pending).toEqual([1000]);
  timers.fire();
  expect(saved).toEqual([place({ ...centre, x: 199 })]);
});

test('one that is closed right after a move is written down at once, and no more later', () => {
  const { timers, saved, open } = memoryForTest();
  const window = open();
  window.moveTo(elsewhere);
  window.emit('close');
  expect(saved).toEqual([place(elsewhere)]);
  expect(timers.pending).toEqual([]);
  expect(open().bounds).toEqual(elsewhere);
});

test('where nobody moves it nothing is written, and it goes on opening where the pointer is', () => {
  const { saved, open } = memoryForTest();
  open().emit('close');
  expect(saved).toEqual([]);
  const other = { x: 1920, y: 0, width: 1280, height: 800 };
  expect(open([other, screen]).bounds).toEqual(centredIn(other));
});

test('a frame that pushes it down does not make it creep', () => {
  const { saved, open } = memoryForTest(place(elsewhere));
  for (let opened = 0; opened < 5; opened += 1) {
    const window = open();
    window.moveTo({ ...window.bounds, y: window.bounds.y + 37 });
    window.emit('close');
  }
  expect(open().bounds).toEqual(elsewhere);
  expect(saved).toEqual([]);
});

test('maximised it keeps the place that it has otherwise, also over a restart', () => {
  const { timers, saved, open } = memoryForTest(place(elsewhere));
  const window = open();
  window.maximize(true);
  timers.fire();
  expect(saved).toEqual([place(elsewhere, true)]);

  const again = memoryForTest(saved[0]).open();
  expect([again.bounds, again.maximized]).toEqual([elsewhere, true]);
  again.maximize(false);
  expect(again.bounds).toEqual(elsewhere);
});

test('that it fills the screen is never remembered', () => {
  const { timers, saved, open } = memoryForTest(place(elsewhere));
  const window = open();
  window.fullScreen = true;
  window.moveTo(screen);
  window.maximize(true);
  window.emit('close');
  expect(timers.pending).toEqual([]);
  expect(saved).toEqual([]);
});

test('a display that was away for a while gets its window back', () => {
  const second = { x: 1920, y: 0, width: 1280, height: 800 };
  const there = { ...elsewhere, x: 2200 };
  const { open } = memoryForTest(place(there));
  const meanwhile = open([screen]);
  expect(meanwhile.bounds).toEqual(centredIn(screen, there));
  meanwhile.emit('close');
  expect(open([screen, second]).bounds).toEqual(there);
});

test('what the disk refuses is tried again at the next close', () => {
  const refused: WindowGeometry[] = [];
  const memory = new WindowMemory({
    remembered: undefined,
    save: (wanted) => {
      refused.push(wanted);
      throw new Error('no space left');
    },
    attempt: (_doing, write) => {
      expect(write).toThrow('no space left');
    },
    after: manualTimers().after,
  });
  const window = new FakeWindow(centre);
  memory.watch(window, centre);
  window.moveTo(elsewhere);
  window.emit('close');
  window.emit('close');
  expect(refused).toEqual([place(elsewhere), place(elsewhere)]);
});
