/** Acts as the main process for a session player: runs the real core on the test's clock and sends a view each time. */
import type { Command } from '../../core/app/command.ts';
import { sessionTimerMs } from '../../core/app/next-tick.ts';
import { newSession, planned } from '../../core/session/session.ts';
import type { SessionItem, SessionSettings } from '../../core/session/timeline.ts';
import { AppDriver, present } from '../../core/testing/app-driver.ts';
import { SessionPlayer, type SessionPlayerParts } from '../stretch/session/session-player.svelte.ts';
import { silence } from './fake-sound-output.ts';
import { FakePulse } from './fake-pulse.ts';
import { shortItem, shortSettings } from './timelines.ts';

export interface SessionHostOptions extends Partial<Pick<SessionPlayerParts, 'sounds' | 'still' | 'smooth'>> {
  readonly pulse?: FakePulse;
  readonly items?: readonly SessionItem[];
  readonly settings?: SessionSettings;
  /** How long after a command the main process takes its view, in ms. */
  readonly viewDelayMs?: number;
}

/** How often the core ticks during a session, in ms. */
const TICK_MS = 1000;

export class SessionHost {
  readonly pulse: FakePulse;
  readonly player: SessionPlayer;
  /** The commands that the player has sent. */
  readonly commands: Command[] = [];
  /** The stretches recorded as done or ended early, in order. */
  readonly recorded: string[] = [];
  /** Ends the player, as when the window closes. */
  readonly end: () => void;
  readonly #driver: AppDriver;
  #lastPulseMs: number;

  constructor({ items = [shortItem], settings = shortSettings, ...options }: SessionHostOptions = {}) {
    const { pulse = new FakePulse(), sounds = silence, still = () => false, smooth = false } = options;
    const { viewDelayMs = 0 } = options;
    this.pulse = pulse;
    this.#lastPulseMs = pulse.now();
    const library = items.map(({ stretch, variant }) => ({
      stretch: { ...stretch, variants: [...new Set([...stretch.variants, variant])] },
      words: { name: '', summary: '', steps: {}, cautions: {}, variants: {} },
      cautions: [],
    }));
    this.#driver = new AppDriver({ library });
    const plan = { items: items.map(planned), routine: null, settings, passedOver: [], sittingBeforeMs: 0 };
    this.#driver.state = { ...this.#driver.state, session: newSession(plan, this.#driver.now.elapsed) };
    const parts = { library, pulse, sounds, still, smooth };
    this.player = new SessionPlayer({
      ...parts,
      view: this.#driver.view,
      command: (command) => {
        this.commands.push(command);
        this.#catchUp();
        this.#record(this.#driver.command(command));
        this.#send(viewDelayMs);
        return Promise.resolve();
      },
    });
    this.end = this.player.start();
    this.#schedule();
  }

  /** Lets the computer sleep. The page's clock may or may not include that time. */
  sleep(ms: number, { pageClockRuns }: { pageClockRuns: boolean }): void {
    this.#catchUp();
    if (pageClockRuns) this.pulse.skip(ms);
    const { now } = this.#driver;
    this.#driver.now = { ...now, wall: now.wall + ms, elapsed: now.elapsed + ms };
    this.#lastPulseMs = this.pulse.now();
    this.#record(this.#driver.handle({ type: 'tick', ...present, ...this.#driver.now }));
    this.#send();
  }

  #catchUp(): void {
    const passedMs = this.pulse.now() - this.#lastPulseMs;
    this.#lastPulseMs = this.pulse.now();
    this.#record(this.#driver.run(passedMs));
  }

  #record(effects: ReturnType<AppDriver['handle']>): void {
    for (const effect of effects) if (effect.type === 'record') this.recorded.push(effect.record.kind);
  }

  #send(delayMs = 0): void {
    const { view } = this.#driver;
    this.player.update({ ...view, atMs: view.atMs + delayMs });
  }

  #schedule(): void {
    const timerMs = sessionTimerMs(this.#driver.state, this.#driver.context);
    const waitMs = Math.min(TICK_MS, Math.ceil(timerMs));
    this.pulse.afterInMain(waitMs, () => {
      this.#catchUp();
      this.#send();
      if (this.#driver.state.session) this.#schedule();
    });
  }
}
