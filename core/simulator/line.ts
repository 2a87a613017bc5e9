import { z } from 'zod';
import type { Command } from '../app/command.ts';
import type { Settings } from '../settings/settings.ts';
import type { SystemReason } from '../signals/deferral-reasons.ts';

/** What the user does while time passes. */
export const userSchema = z.enum(['active', 'typing', 'still', 'locked', 'asleep', 'unreadable']);
export type User = z.infer<typeof userSchema>;

/** A parsed line of a script. Times are in ms. */
export type Line =
  | { readonly type: 'time'; readonly ms: number; readonly user: User }
  | { readonly type: 'command'; readonly command: Command; readonly word: string }
  /** The user skips to the end of the session. */
  | { readonly type: 'finish'; readonly word: string }
  /** The app quits cleanly and is started again after this time. */
  | { readonly type: 'quit'; readonly ms: number }
  /** The app is killed and started again at once. */
  | { readonly type: 'restart' }
  /** The app quits cleanly, the computer is off for this time, and the app starts when it has started up again. */
  | { readonly type: 'reboot'; readonly ms: number }
  /** The wall clock is set forward or, with a negative number, back. */
  | { readonly type: 'clock'; readonly ms: number }
  /** The time zone is changed to the one with this IANA name. The wall clock shows another time of day. */
  | { readonly type: 'zone'; readonly zone: string }
  /** From now on, the system reports that this deferral reason applies, or that it doesn't. */
  | { readonly type: 'defer'; readonly reason: SystemReason; readonly on: boolean }
  | { readonly type: 'settings'; readonly change: Partial<Settings> };
