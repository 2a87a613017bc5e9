/**
 * Stands in for logind, which needs systemd: one login session, in which a desktop runs. As with logind, a lock is only
 * a request to the desktop, and it's the desktop that reports whether the screen is locked.
 */
import dbus, { type MessageBus } from 'dbus-native';
import { startedWhen } from '../desk/starting.ts';
import type { Desktop } from './desktop.ts';

const NAME = 'org.freedesktop.login1';
const MANAGER_PATH = '/org/freedesktop/login1';
const SESSION = `${NAME}.Session`;
const ID = 'c1';
const SESSION_PATH = `${MANAGER_PATH}/session/${ID}`;

export interface StandInLoginSession {
  /** Asks the desktop to lock the screen, as `loginctl lock-session` does. */
  requestLock(): void;
  /** Asks the desktop to unlock the screen, as `loginctl unlock-session` does. */
  requestUnlock(): void;
}

/** Offers a Wayland session on a bus, and enters it into `environment`. Must be called before the desktop starts. */
export async function offerLoginSession(
  bus: MessageBus,
  environment: Record<string, string>,
): Promise<StandInLoginSession> {
  let locked = false;
  const session = dbus.defineInterface({
    name: SESSION,
    methods: {
      SetLockedHint: {
        in: { hint: 'b' },
        handler: ({ hint }: { hint: boolean }) => {
          locked = hint;
          bus.emitPropertiesChanged(SESSION_PATH, SESSION, { LockedHint: hint });
        },
      },
      // The desktops report their idle time here only after minutes.
      SetIdleHint: { in: { hint: 'b' }, handler: () => {} },
    },
    signals: { Lock: { args: {} }, Unlock: { args: {} } },
    properties: {
      Id: { type: 's', access: 'read', value: ID },
      Active: { type: 'b', access: 'read', value: true },
      Type: { type: 's', access: 'read', value: 'wayland' },
      Class: { type: 's', access: 'read', value: 'user' },
      IdleHint: { type: 'b', access: 'read', value: false },
      IdleSinceHintMonotonic: { type: 't', access: 'read', value: 0n },
      LockedHint: { type: 'b', access: 'read', get: () => locked },
    },
  });
  const manager = dbus.defineInterface({
    name: `${NAME}.Manager`,
    methods: {
      GetSession: { in: { id: 's' }, out: { path: 'o' }, handler: () => SESSION_PATH },
      GetSessionByPID: { in: { pid: 'u' }, out: { path: 'o' }, handler: () => SESSION_PATH },
    },
    signals: { PrepareForSleep: { args: { start: 'b' } } },
  });
  await bus.export(MANAGER_PATH, manager);
  await bus.export(SESSION_PATH, session);
  await bus.requestName(NAME, 0);
  environment['XDG_SESSION_ID'] = ID;
  return {
    requestLock: () => bus.sendSignal(SESSION_PATH, SESSION, 'Lock'),
    requestUnlock: () => bus.sendSignal(SESSION_PATH, SESSION, 'Unlock'),
  };
}

/**
 * Returns how a desktop's screen is locked and unlocked: the session asks the desktop, which does so.
 *
 * @param isLocked asks the desktop whether its screen is locked
 */
export function lockThrough(
  session: StandInLoginSession,
  isLocked: () => Promise<boolean>,
): Pick<Desktop, 'lock' | 'unlock'> {
  return {
    async lock() {
      session.requestLock();
      await startedWhen('the lock screen', isLocked);
    },
    async unlock() {
      session.requestUnlock();
      await startedWhen('the unlocked desktop', async () => !(await isLocked()));
    },
  };
}
