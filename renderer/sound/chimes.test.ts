import { describe, expect, it } from 'vitest';
import { chimeSamples } from './chime-samples.ts';
import { Chimes } from './chimes.ts';

/** An audio device with a clock of its own, which stands still while it is suspended. */
class FakeContext {
  state: AudioContextState = 'running';
  currentTime = 7;
  readonly sampleRate = 8000;
  readonly destination = 'the loudspeaker';
  readonly volumes: number[] = [];
  readonly sources: FakeSource[] = [];
  buffers = 0;
  /** Making a chime's wave takes the page some time, in which the audio clock shows nothing new. */
  whileBuffering: () => void = () => undefined;
  /** A device that takes its time to wake up. */
  wake: Promise<void> = Promise.resolve();

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
    await this.wake;
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

  /** When each chime that was not taken back is heard, on the device's clock. */
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
    // There is nothing to connect.
  }

  start(at: number): void {
    this.startsAt = at;
  }

  stop(): void {
    this.stopped = true;
  }
}

/** Lets promises that are settled take effect. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function ready({ speed = 1, openingMs = 0, context = new FakeContext() } = {}) {
  const clock = { now: 50_000 };
  let opened = 0;
  const chimes = new Chimes({
    speed,
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
  it('open the device at first use only, and make each sound once', async () => {
    const { chimes, context, opened } = ready();
    chimes.setVolume(0.5);
    expect(opened()).toBe(0);
    chimes.play('start', 0);
    chimes.play('start', 1000);
    chimes.play('end', 2000);
    await settled();
    expect([opened(), context.buffers, context.gain.gain.value]).toEqual([1, 2, 0.5]);
    expect(context.sources[0]?.buffer?.length).toBe(chimeSamples('start', 8000).length);
  });

  it('are handed to the audio clock ahead of time', async () => {
    const { chimes, context, pass } = ready();
    chimes.play('start', 1000);
    await settled();
    pass(500);
    chimes.play('end', 250);
    await settled();
    expect(context.starts).toEqual([8, 7.75]);
  });

  it('keep their distances although opening the device takes its time', async () => {
    const { chimes, context, clock } = ready({ openingMs: 300 });
    chimes.play('start', 1000);
    chimes.play('end', 2000);
    await settled();
    expect(clock.now).toBe(50_300);
    expect(context.starts).toEqual([7.7, 8.7]);
  });

  it('keep their distances although making them takes its time', async () => {
    const { chimes, context, clock } = ready();
    context.whileBuffering = () => {
      clock.now += 60;
    };
    chimes.play('start', 1000);
    chimes.play('halfWay', 2000);
    chimes.play('end', 3000);
    await settled();
    expect(context.starts).toEqual([8, 9, 10]);
  });

  it('are moved when the audio clock has fallen behind, but not what begins at once', async () => {
    const { chimes, context, clock, pass } = ready();
    chimes.play('start', 450);
    chimes.play('end', 2000);
    await settled();
    pass(300);
    chimes.keepInStep();
    expect(context.starts).toEqual([7.45, 9]);
    // The device plays nothing for a tenth of a second.
    clock.now += 100;
    pass(1);
    chimes.keepInStep();
    expect(context.starts.map((at) => at.toFixed(2))).toEqual(['7.45', '8.90']);
  });

  it('come sooner where the session runs faster than life', async () => {
    const { chimes, context } = ready({ speed: 20 });
    chimes.play('end', 1000);
    await settled();
    expect(context.starts).toEqual([7.05]);
  });

  it('are in time although the device has to wake up first', async () => {
    const { chimes, context, pass } = ready();
    context.state = 'suspended';
    const wake = Promise.withResolvers<undefined>();
    context.wake = wake.promise;
    chimes.play('tick', 100);
    chimes.play('start', 2000);
    await settled();
    pass(400);
    wake.resolve(undefined);
    await settled();
    // The tick was missed by too much; the other one keeps its moment.
    expect(context.starts).toEqual([8.6]);
  });

  it('that have not begun can be taken back; what rings may ring out', async () => {
    const { chimes, context, pass } = ready();
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
    expect(context.state, 'at rest').toBe('suspended');
  });

  it('taken back while the device wakes up never sound', async () => {
    const { chimes, context } = ready();
    context.state = 'suspended';
    chimes.play('start', 1000);
    chimes.cancel();
    await settled();
    expect(context.sources).toEqual([]);
  });

  it('planned anew in the same moment keep the device awake, later ones wake it', async () => {
    const { chimes, context } = ready();
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

  it('change their volume while they are planned', async () => {
    const { chimes, context } = ready();
    chimes.play('start', 1000);
    await settled();
    chimes.setVolume(0.1);
    chimes.setVolume(0.1);
    expect(context.volumes).toEqual([0.1]);
  });

  it('give the device back for good', async () => {
    const { chimes, context, opened } = ready();
    chimes.play('start', 1000);
    await settled();
    chimes.close();
    chimes.play('end', 0);
    await settled();
    expect([context.state, context.sources.length, opened()]).toEqual(['closed', 1, 1]);
  });

  it('are silent without a device, and that is no error', async () => {
    const chimes = new Chimes({
      speed: 1,
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
    const { chimes: refused, context } = ready();
    context.state = 'suspended';
    context.wake = Promise.reject(new Error('no'));
    refused.play('start', 0);
    await settled();
    expect(context.sources).toEqual([]);
  });
});
