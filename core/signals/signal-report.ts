/** Which of the machine's signals can be read here, for the settings screen. */

type NoValues = Readonly<Record<string, never>>;

/** What the app wants to know of the machine, or to be able to do there. */
export type SignalName = 'idle' | 'lock' | 'doNotDisturb' | 'fullScreen' | 'call' | 'notifications';

export type SignalReport =
  /** `by` is the source's own name, such as "powerMonitor"; `without` says what that source can't tell. */
  | { readonly available: true; readonly by: string; readonly without?: readonly SignalReason[] }
  | { readonly available: false; readonly reasons: readonly SignalReason[] };

/** Why the machine does not tell something, or not all of it. Names of programs and errors are as they name themselves. */
export type SignalMessage =
  | { readonly key: 'signal_not_checked_yet'; readonly values: NoValues }
  /** `error` is the system's, a program's, or our own about what a program has answered. */
  | { readonly key: 'signal_failed'; readonly values: { readonly error: string } }
  | {
      readonly key: 'signal_program_failed';
      readonly values: { readonly program: string; readonly error: string };
    }
  | { readonly key: 'signal_timed_out'; readonly values: { readonly program: string } }
  | { readonly key: 'signal_not_installed'; readonly values: { readonly program: string } }
  | { readonly key: 'signal_no_session_bus'; readonly values: NoValues }
  | { readonly key: 'signal_not_graphical'; readonly values: NoValues }
  | { readonly key: 'signal_no_idle_hint'; readonly values: NoValues }
  | { readonly key: 'signal_absence_delayed'; readonly values: NoValues }
  | { readonly key: 'signal_no_screen_saver'; readonly values: NoValues }
  | { readonly key: 'signal_no_do_not_disturb'; readonly values: { readonly program: string } }
  | { readonly key: 'signal_old_windows'; readonly values: NoValues }
  | { readonly key: 'signal_focus_unreadable'; readonly values: NoValues }
  | { readonly key: 'signal_unsupported'; readonly values: { readonly system: string } }
  | { readonly key: 'signal_wayland_hides_windows'; readonly values: NoValues }
  | { readonly key: 'signal_no_display'; readonly values: NoValues }
  | { readonly key: 'signal_no_active_window'; readonly values: NoValues }
  | { readonly key: 'signal_no_notification_service'; readonly values: NoValues }
  | { readonly key: 'signal_not_shown'; readonly values: NoValues }
  | { readonly key: 'signal_no_notifier'; readonly values: NoValues };

/** The same with the name of what it is about, where there are several. */
export interface SignalReason {
  readonly of?: string;
  readonly why: SignalMessage;
}
