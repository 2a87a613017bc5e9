/** Which of the system's signals are available here, for the settings screen. */

type NoValues = Readonly<Record<string, never>>;

/** The signals that the app reads, the notifications that it sends, and whether its window can stay in front. */
export type SignalName =
  'idle' | 'lock' | 'doNotDisturb' | 'fullScreen' | 'call' | 'notifications' | 'windowInFront';

export type SignalReport =
  /** `by` is the name of the signal source, such as "powerMonitor"; `without` lists what that source can't report. */
  | { readonly available: true; readonly by: string; readonly without?: readonly SignalReason[] }
  | { readonly available: false; readonly reasons: readonly SignalReason[] };

/** Why a signal is unavailable or incomplete. Names of programs and error texts are passed on unchanged. */
export type SignalMessage =
  | { readonly key: 'signal_not_checked_yet'; readonly values: NoValues }
  /** `error` comes from the system, from a program, or from the app's own check of a program's output. */
  | { readonly key: 'signal_failed'; readonly values: { readonly error: string } }
  | {
      readonly key: 'signal_program_failed';
      readonly values: { readonly program: string; readonly error: string };
    }
  | { readonly key: 'signal_timed_out'; readonly values: { readonly program: string } }
  | { readonly key: 'signal_not_installed'; readonly values: { readonly program: string } }
  | { readonly key: 'signal_not_for_processor'; readonly values: { readonly program: string } }
  | { readonly key: 'signal_no_session_bus'; readonly values: NoValues }
  | { readonly key: 'signal_not_graphical'; readonly values: NoValues }
  | { readonly key: 'signal_no_idle_hint'; readonly values: NoValues }
  | { readonly key: 'signal_absence_delayed'; readonly values: NoValues }
  | { readonly key: 'signal_typing_unnoticed'; readonly values: NoValues }
  | { readonly key: 'signal_no_screen_saver'; readonly values: NoValues }
  | { readonly key: 'signal_no_do_not_disturb'; readonly values: { readonly program: string } }
  | { readonly key: 'signal_old_windows'; readonly values: NoValues }
  | { readonly key: 'signal_focus_unreadable'; readonly values: NoValues }
  | { readonly key: 'signal_unsupported'; readonly values: { readonly system: string } }
  | { readonly key: 'signal_wayland_hides_windows'; readonly values: NoValues }
  | { readonly key: 'signal_wayland_orders_windows'; readonly values: NoValues }
  | { readonly key: 'signal_no_display'; readonly values: NoValues }
  | { readonly key: 'signal_no_active_window'; readonly values: NoValues }
  | { readonly key: 'signal_no_time_zone'; readonly values: NoValues }
  | { readonly key: 'signal_empty_tz'; readonly values: NoValues }
  | { readonly key: 'signal_unknown_tz'; readonly values: { readonly value: string } }
  | { readonly key: 'signal_no_notification_service'; readonly values: NoValues }
  | { readonly key: 'signal_not_shown'; readonly values: NoValues }
  | { readonly key: 'signal_no_notifier'; readonly values: NoValues };

/** A `SignalMessage` and, if there are several signal sources, the name of the one that it is about (`of`). */
export interface SignalReason {
  readonly of?: string;
  readonly why: SignalMessage;
}
