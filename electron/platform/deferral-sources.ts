import type { SystemReason } from '../../core/signals/deferral-reasons.ts';
import { systemClock } from './clock.ts';
import { chooseCall } from './call/choose.ts';
import { chooseDoNotDisturb } from './do-not-disturb/choose.ts';
import type { Desktop } from './do-not-disturb/desktop.ts';
import { chooseFullScreen, type FullScreenEnvironment } from './full-screen/choose.ts';
import type { DeferralSource, UnavailableSource } from './deferral-signal.ts';
import { runProgram } from './program.ts';
import { notificationStateReader } from './windows/notification-state.ts';

/** The facts about the system that determine the sources. */
export interface DeferralSystem {
  readonly platform: NodeJS.Platform;
  readonly env: FullScreenEnvironment & { readonly SystemRoot?: string | undefined };
}

/**
 * Returns this system's source for each deferral reason. Reads nothing yet.
 *
 * @param session the session bus
 */
export function deferralSources(
  { platform, env }: DeferralSystem,
  session: Desktop['session'],
  ownWindow: { readonly isFocused: boolean },
): Readonly<Record<SystemReason, DeferralSource | UnavailableSource>> {
  const run = runProgram;
  const systemFolder = env.SystemRoot ?? 'C:\\Windows';
  const startedAt = () => systemClock.wall() - systemClock.uptime() * 1000;
  const readState = notificationStateReader(run, systemFolder);
  return {
    doNotDisturb: chooseDoNotDisturb(platform, { session, run }, readState),
    fullScreen: chooseFullScreen(platform, env, run, readState, ownWindow),
    call: chooseCall(platform, run, { systemFolder, startedAt }),
  };
}
