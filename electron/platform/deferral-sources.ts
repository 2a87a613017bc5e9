import type { AskedReason } from '../../core/signals/deferral-reasons.ts';
import { machineClock } from './clock.ts';
import { chooseCall } from './call/choose.ts';
import { chooseDoNotDisturb } from './do-not-disturb/choose.ts';
import type { Desktop } from './do-not-disturb/desktop.ts';
import { chooseFullScreen, type FullScreenEnvironment } from './full-screen/choose.ts';
import type { DeferralSource, NoSource } from './deferral-signal.ts';
import { runProgram } from './program.ts';
import { notificationStateReader } from './windows/notification-state.ts';

export interface DeferralSystem {
  readonly platform: NodeJS.Platform;
  readonly env: FullScreenEnvironment & { readonly SystemRoot?: string | undefined };
}

/**
 * The ways to find out on this machine. Nothing is asked yet.
 *
 * @param session the session's bus
 */
export function deferralSources(
  { platform, env }: DeferralSystem,
  session: Desktop['session'],
  ownWindow: { readonly isFocused: boolean },
): Readonly<Record<AskedReason, DeferralSource | NoSource>> {
  const run = runProgram;
  const systemFolder = env.SystemRoot ?? 'C:\\Windows';
  const startedAt = () => machineClock.wall() - machineClock.uptime() * 1000;
  const readState = notificationStateReader(run, systemFolder);
  return {
    doNotDisturb: chooseDoNotDisturb(platform, { session, run }, readState),
    fullScreen: chooseFullScreen(platform, env, run, readState, ownWindow),
    call: chooseCall(platform, run, { systemFolder, startedAt }),
  };
}
