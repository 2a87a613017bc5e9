/** A session that the app is told about: how it goes, how it ends, and how long it was really done. */
import { isWork } from '../../../core/session/phase.ts';
import type { Command } from '../../../core/app/command.ts';
import type { Cancel } from './pulse.ts';
import { Session, type SessionParts } from './session.svelte.ts';
import { Stopwatch } from './stopwatch.ts';

/** The part of the app that is needed. */
interface ListeningApp {
  command(command: Command): Promise<boolean>;
  closeWindow(): Promise<boolean>;
}

export class RunningSession {
  readonly session: Session;
  /** How long it was done, once it was closed before its end; in ms. */
  closedAfterMs = $state<number>();
  readonly #app: ListeningApp;
  readonly #stopwatch: Stopwatch;
  #stop: Cancel | undefined;
  /** How often the computer has slept, as far as is known here. */
  #sleeps: number;

  /** @param sleeps how often the computer has slept since the app began this, as while the cautions were read */
  constructor(app: ListeningApp, sleeps: number, parts: Omit<SessionParts, 'report' | 'itemFinished'>) {
    this.#app = app;
    this.#sleeps = sleeps;
    this.#stopwatch = new Stopwatch(parts.pulse);
    this.session = new Session({
      ...parts,
      report: (what, atMs) => {
        this.#report(what, atMs);
      },
      itemFinished: (item) => void app.command({ name: 'finishItem', item }),
    });
  }

  /** Lets the time run from now; the answer ends all work. */
  begin(): Cancel {
    this.#stopwatch.run();
    // For the app the time has stood still since that sleep.
    if (this.#sleeps > 0) void this.#app.command({ name: 'resumeSession' });
    this.#stop = this.session.begin();
    return this.#stop;
  }

  /** Hears how often the computer has slept by now; each time more the session waits for the person to go on. */
  hearOfSleep(sleeps: number): void {
    if (sleeps > this.#sleeps) this.session.stopForSleep();
    this.#sleeps = sleeps;
  }

  /** Goes on in another variant of the stretch that is on; one that it does not have changes nothing. */
  async switchVariant(id: string): Promise<void> {
    const chosen = this.session.item.stretch.variants.find((each) => each.id === id);
    if (!chosen) return;
    this.session.switchVariant(chosen);
    await this.#app.command({ name: 'switchVariant', variant: id });
  }

  /** What was done counts, and is told, without a reproach; while nothing has begun there is nothing to tell. */
  async leave(): Promise<void> {
    const { timeline, standing } = this.session;
    const { countedMs } = this.#stopwatch;
    const begun = timeline.phases.slice(0, standing.phaseIndex + 1).some(isWork);
    this.#stop?.();
    await this.#app.command({ name: 'close' });
    if (begun) this.closedAfterMs = countedMs;
    else await this.#app.closeWindow();
  }

  #report(what: 'held' | 'continued' | 'finished', atMs: number): void {
    const name = { held: 'pauseSession', continued: 'resumeSession', finished: 'finish' } as const;
    if (what === 'continued') this.#stopwatch.run();
    else this.#stopwatch.stop(atMs);
    void this.#app.command({ name: name[what] });
  }
}
