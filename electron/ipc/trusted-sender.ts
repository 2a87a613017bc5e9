import { isOwnPage } from '../security/app-protocol.ts';

/** The part of Electron's `WebFrameMain` by which a sender is known. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
}

/** Whether a message comes from the app's own page itself: not from a frame inside it, nor from one that has gone. */
export function isTrusted(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
