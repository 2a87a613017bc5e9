import { describe, expect, it } from 'vitest';
import { chimeSamples } from './chime-samples.ts';
import { Chimes } from './chimes.ts';

/** An audio device whose clock stops while it is suspended. */
class FakeContext {
  state: AudioContextState = 'running';
  currentTime = 7;
  readonly sampleRate = 8000;
  readonly destination = 'the loudspeaker';
  readonly volumes: number[] = [];
  readonly sources: FakeSource[] = [];
  buffers = 0;
  /** Called while a buffer is made. This takes time, but the page still reads the same value from the audio clock. */
  whileBuffering: () => void = () => undefined;
  /** `resume` waits for this. */
  resumed: Promise<void> = Promise.resolve();

  readonly gain = {
    gain: { value: 1, setTargetAtTime: (volume: number) => this.volumes.push(volume) },
    connect: () => undefined,
  };

  createGain() {
    return this.gain;
  }

  createBuffer(_channels: number, length: number) {
    this.buffers += 1;
    this.whileBuffering();
    return { length, copyToChannel: () => undefined };
  }

  createBufferSource(): FakeSource {
    const source = new FakeSource();
    this.sources.push(source);
    return source;
  }

  async resume(): Promise<void> {
    await this.resumed;
    this.state = 'running';
  }

  async suspend(): Promise<void> {
    await Promise.resolve();
    this.state = 'suspended';
  }

  async close(): Promise<void> {
    await Promise.resolve();
    this.state = 'closed';
  }

  /** Start times of the chimes that weren't cancelled, on the device's clock in seconds. */
  get starts(): number[] {
    return this.sources.filter(({ stopped }) => !stopped).map(({ startsAt }) => startsAt);
  }
}

class FakeSource {
  buffer: { length: number } | undefined;
  startsAt = NaN;
  stopped = false;
  onended: (() => void) | undefined;

  connect(): void {
    // Nothing to connect.
  }

  start(at: number): void {
    this.startsAt = at;
  }

  stop(): void {
    this.stopped = true;
  }
}

/** Waits until the callbacks of settled promises have run. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function openChimes({ speed = 1, openingMs = 0, context = new FakeContext() } = {}) {
  const clock = { now: 50_000 };
  let opened = 0;
  const chimes = new Chimes({
    realMs: (ms: number) => ms / speed,
    open() {
      opened += 1;
      clock.now += openingMs;
      return context as unknown as AudioContext;
    },
    now: () => clock.now,
  });
  const pass = (ms: number) => {
    clock.now += ms;
    if (context.state === 'running') context.currentTime += ms / 1000;
  };
  return { chimes, context, clock, pass, opened: () => opened };
}

describe('chimes', () => {
  it('open the device at first use and synthesize each sound once', async () => {
    const { chimes, context, opened } = openChimes();
    chimes.setVolume(0.5);
    expect(opened()).toBe(0);
    chimes.play('start', 0);
    chimes.play('start', 1000);
    chimes.play('end', 2000);
    await settled();
    expect([opened(), context.buffers, context.gain.gain.value]).toEqual([1, 2, 0.5]);
    expect(context.sources[0]?.buffer?.length).toBe(chimeSamples('start', 8000).length);
  });

  it('are scheduled on the audio clock in advance', async () => {
    const { chimes, context, pass } = openChimes();
    chimes.play('start', 1000);
    await settled();
    pass(500);
    chimes.play('end', 250);
    await settled();
    expect(context.starts).toEqual([8, 7.75]);
  });

  it('keep their distances if the device opens slowly', async () => {
    const { chimes, context, clock } = openChimes({ openingMs: 300 });
    chimes.play('start', 1000);
    chimes.play('end', 2000);
    await settled();
    expect(clock.now).toBe(50_300);
    expect(context.starts).toEqual([7.7, 8.7]);
  });

  it('keep their distances if synthesizing them is slow', async () => {
    const { chimes, context, clock } = openChimes();
    context.whileBuffering = () => {
      clock.now += 60;
    };
    chimes.play('start', 1000);
    chimes.play('halfWay', 2000);
    chimes.play('end', 3000);
    await settled();
    expect(context.starts).toEqual([8, 9, 10]);
  });

  it('move if the audio clock has fallen behind, unless they start at once', async () => {
    const { chimes, context, clock, pass } = openChimes();
    chimes.play('start', 450);
    chimes.play('end', 2000);
    await settled();
    pass(300);
    chimes.correctDrift();
    expect(context.starts).toEqual([7.45, 9]);
    // The device plays nothing for a tenth of a second.
    clock.now += 100;
    pass(1);
    chimes.correctDrift();
    expect(context.starts.map((at) => at.toFixed(2))).toEqual(['7.45', '8.90']);
  });

  it('come sooner if the session runs faster than real time', async () => {
    const { chimes, context } = openChimes({ speed: 20 });
    chimes.play('end', 1000);
    await settled();
    expect(context.starts).toEqual([7.05]);
  });

  it('are on time if the device has to resume first', async () => {
    const { chimes, context, pass } = openChimes();
    context.state = 'suspended';
    const resumed = Promise.withResolvers<undefined>();
    context.resumed = resumed.promise;
    chimes.play('tick', 100);
    chimes.play('start', 2000);
    await settled();
    pass(400);
    resumed.resolve(undefined);
    await settled();
    // The tick is too late and is dropped; the start keeps its time.
    expect(context.starts).toEqual([8.6]);
  });

  it('can be cancelled before they start; those that have started finish', async () => {
    const { chimes, context, pass } = openChimes();
    chimes.play('start', 0);
    chimes.play('halfWay', 5000);
    await settled();
    pass(100);
    chimes.cancel();
    expect(context.starts).toEqual([7]);
    await settled();
    expect(context.state).toBe('running');
    context.sources[0]?.onended?.();
    await settled();
    expect(context.state, 'no chimes left').toBe('suspended');
  });

  it('cancelled while the device resumes never play', async () => {
    const { chimes, context } = openChimes();
    context.state = 'suspended';
    chimes.play('start', 1000);
    chimes.cancel();
    await settled();
    expect(context.sources).toEqual([]);
  });

  it('rescheduled in the same task keep the device running; later ones resume it', async () => {
    const { chimes, context } = openChimes();
    chimes.play('start', 1000);
    await settled();
    chimes.cancel();
    chimes.play('start', 2000);
    await settled();
    expect(context.state).toBe('running');
    chimes.cancel();
    await settled();
    expect(context.state).toBe('suspended');
    chimes.play('end', 500);
    await settled();
    expect([context.state, context.starts]).toEqual(['running', [9, 7.5].slice(1)]);
  });

  it('change their volume while they are scheduled', async () => {
    const { chimes, context } = openChimes();
    chimes.play('start', 1000);
    await settled();
    chimes.setVolume(0.1);
    chimes.setVolume(0.1);
    expect(context.volumes).toEqual([0.1]);
  });

  it('close the device for good', async () => {
    const { chimes, context, opened } = openChimes();
    chimes.play('start', 1000);
    await settled();
    chimes.close();
    chimes.play('end', 0);
    await settled();
    expect([context.state, context.sources.length, opened()]).toEqual(['closed', 1, 1]);
  });

  it('are silent without a device and throw no error', async () => {
    const chimes = new Chimes({
      realMs: (ms: number) => ms / 1,
      open() {
        throw new Error('there is no audio device');
      },
      now: () => 0,
    });
    chimes.play('start', 0);
    await settled();
    chimes.setVolume(0.5);
    chimes.cancel();
    chimes.close();
    const { chimes: unresumable, context } = openChimes();
    context.state = 'suspended';
    context.resumed = Promise.reject(new Error('no'));
    unresumable.play('start', 0);
    await settled();
    expect(context.sources).toEqual([]);
  });
});
