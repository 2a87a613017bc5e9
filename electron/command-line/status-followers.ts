/** The clients of `uncurl status --follow`. */
import type net from 'node:net';
import type { LibraryEntry } from '../../content/library.ts';
import type { View } from '../../core/app/view.ts';
import { writeReply } from './protocol.ts';
import { statusOf } from './status.ts';

/** How many clients can follow the status at a time. Each is a process of its own, so more are a runaway script's. */
export const MAX_FOLLOWERS = 16;

/** The longest time between two looks at the status, in ms, even if no view is presented meanwhile. */
const REFRESH_MS = 60_000;

export interface StatusFollowersParts {
  readonly view: () => View;
  readonly entries: () => readonly LibraryEntry[];
}

/** Sends each follower the status at once, and then whenever it has changed. */
export class StatusFollowers {
  readonly #parts: StatusFollowersParts;
  readonly #followers = new Set<Follower>();
  #refreshing: NodeJS.Timeout | undefined;

  constructor(parts: StatusFollowersParts) {
    this.#parts = parts;
  }

  get full(): boolean {
    return this.#followers.size >= MAX_FOLLOWERS;
  }

  /** Sends the status to a client until it disconnects. */
  add(connection: net.Socket): void {
    const follower = new Follower(connection);
    this.#followers.add(follower);
    connection.once('close', () => {
      this.#followers.delete(follower);
      if (this.#followers.size === 0) clearInterval(this.#refreshing);
    });
    if (this.#followers.size === 1) {
      this.#refreshing = setInterval(() => {
        this.show(this.#parts.view());
      }, REFRESH_MS);
    }
    follower.show(this.#lineOf(this.#parts.view()));
  }

  /** Shows a view to all followers. Computes nothing if there are none. */
  show(view: View): void {
    if (this.#followers.size === 0) return;
    const line = this.#lineOf(view);
    for (const follower of this.#followers) follower.show(line);
  }

  /** Ends the connections, which tells the followers that the app quits. */
  close(): void {
    for (const follower of this.#followers) follower.end();
  }

  #lineOf(view: View): string {
    return writeReply({ outcome: 'status', status: statusOf(view, this.#parts.entries()) });
  }
}

/**
 * One client. While it hasn't taken the line before, newer lines replace each other instead of queuing, so a client that
 * reads slowly or never takes up the memory of one line.
 */
class Follower {
  readonly #connection: net.Socket;
  #latest = '';
  #sent = '';
  #sending = false;

  constructor(connection: net.Socket) {
    this.#connection = connection;
  }

  show(line: string): void {
    this.#latest = line;
    this.#sendLatest();
  }

  end(): void {
    this.#connection.end();
  }

  #sendLatest(): void {
    if (this.#sending || this.#latest === this.#sent || !this.#connection.writable) return;
    this.#sending = true;
    this.#sent = this.#latest;
    this.#connection.write(this.#sent, () => {
      this.#sending = false;
      this.#sendLatest();
    });
  }
}
