/** The user's keyboard and pointer at the desk, through xdotool. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export class Input {
  #environment: Record<string, string>;
  #active: (() => void) | undefined;

  constructor(environment: Record<string, string>) {
    this.#environment = environment;
  }
  async #xdotool(...values: string[]): Promise<void> {
    await run('xdotool', values, { env: this.#environment });
  }

  /** Presses a key, by its X name (`Escape`, `ctrl+q`), in the focused window. */
  async key(name: string): Promise<void> {
    await this.#xdotool('key', name);
  }
  /** Presses the key at a place on the keyboard, by its X keycode, whatever the layout types there. */
  async physicalKey(keycode: number): Promise<void> {
    await this.#xdotool('key', String(keycode));
  }
  /** Sets the keyboard's layout, by its X name: `us`, `ru`. */
  async setLayout(layout: string): Promise<void> {
    await run('setxkbmap', ['-layout', layout], { env: this.#environment });
  }
  /** Moves the pointer by this many pixels. */
  async move(x = 1, y = 1): Promise<void> {
    await this.#xdotool('mousemove_relative', '--', String(x), String(y));
  }
  /** Clicks at a position on the screen, in pixels. Button 1 is the left one, 2 the middle one, 3 the right one. */
  async click(x: number, y: number, button = 1): Promise<void> {
    await this.#xdotool('mousemove', String(x), String(y), 'click', String(button));
  }

  /** Waits for a visible window with this title and focuses it. */
  async focusWindow(title: string): Promise<void> {
    await this.#xdotool('search', '--sync', '--onlyvisible', '--name', title, 'windowactivate', '--sync');
  }

  /** Simulates a user at the desk: moves the pointer every `period` ms until `walkOff`. */
  stayActive(period = 100): void {
    this.walkOff();
    // It takes commands from its input, so it ends with this process.
    const xdotool = spawn('xdotool', ['-'], {
      env: this.#environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    xdotool.stdin.on('error', () => undefined); // it has ended
    let step = 3;
    const timer = setInterval(() => {
      xdotool.stdin.write(`mousemove_relative -- ${step} 0\n`);
      step = -step;
    }, period);
    this.#active = () => {
      clearInterval(timer);
      xdotool.kill();
    };
  }
  /** Ends `stayActive`: from now on there is no input. */
  walkOff(): void {
    this.#active?.();
    this.#active = undefined;
  }
}
