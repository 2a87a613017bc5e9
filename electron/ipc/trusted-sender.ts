import { isOwnPage } from '../security/app-protocol.ts';

/** The part of Electron's `WebFrameMain` that identifies a sender. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
}

/** Whether a message comes from the app's own page: not from a frame inside it, and not from a closed frame (null). */
export function isTrusted(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
