import type { ChangeMessage } from './history/what-changed.ts';
import type { DeferralReason } from './signals/deferral-reasons.ts';
import type { SignalMessage } from './signals/signal-report.ts';
import type { TimeOfDay } from './time/day.ts';
import type { Weekday } from './time/weekday.ts';

type NoValues = Readonly<Record<string, never>>;

/** A text for the user: a key of `messages/<language>.json` and its values. The rules themselves contain no texts. */
export type Message =
  | { readonly key: 'status_sitting'; readonly values: { readonly sitting: number; readonly next: number } }
  /** Working hours end before the next reminder. */
  | { readonly key: 'status_hours_end_first'; readonly values: { readonly sitting: number } }
  | { readonly key: 'status_due'; readonly values: { readonly sitting: number } }
  | { readonly key: 'status_snoozed'; readonly values: { readonly sitting: number; readonly next: number } }
  /** The reasons that defer the due reminder, at least one. */
  | { readonly key: 'status_deferred'; readonly values: { readonly reasons: readonly DeferralReason[] } }
  /** Both are in whole minutes. */
  | {
      readonly key: 'status_standing';
      readonly values: { readonly standing: number; readonly sitting: number };
    }
  | { readonly key: 'status_away'; readonly values: { readonly sitting: number } }
  | { readonly key: 'status_unknown'; readonly values: { readonly sitting: number; readonly next: number } }
  | { readonly key: 'status_stretching'; readonly values: NoValues }
  | { readonly key: 'status_off_hours'; readonly values: NoValues }
  /** `time` is when working hours begin. */
  | { readonly key: 'status_off_hours_today'; readonly values: { readonly time: TimeOfDay } }
  | { readonly key: 'status_off_hours_tomorrow'; readonly values: { readonly time: TimeOfDay } }
  | {
      readonly key: 'status_off_hours_weekday';
      readonly values: { readonly weekday: Weekday; readonly time: TimeOfDay };
    }
  | { readonly key: 'status_paused'; readonly values: { readonly until: TimeOfDay } }
  | { readonly key: 'status_paused_until_tomorrow'; readonly values: NoValues }
  | { readonly key: 'status_paused_until_resumed'; readonly values: NoValues }
  /** Why a stretch is offered. `sitting` is in whole minutes. */
  | { readonly key: 'reason_sitting'; readonly values: { readonly sitting: number } }
  | { readonly key: 'reason_never_done'; readonly values: NoValues }
  | { readonly key: 'reason_days_ago'; readonly values: { readonly days: number } }
  | { readonly key: 'reason_done_today'; readonly values: NoValues }
  | { readonly key: 'reason_chosen'; readonly values: NoValues }
  | { readonly key: 'reason_done_yesterday'; readonly values: NoValues }
  | { readonly key: 'reason_hours_ago'; readonly values: { readonly hours: number } }
  /** `sitting` is in whole minutes. */
  | { readonly key: 'reason_extension'; readonly values: { readonly sitting: number } }
  | { readonly key: 'reason_other_way'; readonly values: NoValues }
  | { readonly key: 'reason_every_hour'; readonly values: NoValues }
  /** `hours` is a number or a range such as "2–3". */
  | { readonly key: 'reason_every_hours'; readonly values: { readonly hours: string } }
  | { readonly key: 'reason_once_a_day'; readonly values: NoValues }
  | { readonly key: 'reason_times_a_day'; readonly values: { readonly times: number } }
  /** It is time for a stretch, but none fits, for one or more of the following reasons. */
  | { readonly key: 'status_nothing_fits'; readonly values: { readonly sitting: number } }
  | { readonly key: 'none_places'; readonly values: NoValues }
  | { readonly key: 'none_length'; readonly values: NoValues }
  | { readonly key: 'none_hidden'; readonly values: NoValues }
  | { readonly key: 'none_set_aside'; readonly values: NoValues }
  | { readonly key: 'none_back_profile'; readonly values: NoValues }
  | { readonly key: 'none_in_library'; readonly values: NoValues }
  /** Why a routine can't be started, or what to know before it. `stretch` is the stretch's name. */
  | { readonly key: 'routine_back_profile'; readonly values: { readonly stretch: string } }
  | { readonly key: 'routine_hidden'; readonly values: { readonly stretch: string } }
  | { readonly key: 'routine_places'; readonly values: NoValues }
  | { readonly key: 'routine_missing'; readonly values: NoValues }
  /** Why an own routine couldn't be saved, deleted or brought back. `error` is the system's error text. */
  | { readonly key: 'routine_disk_full'; readonly values: NoValues }
  | { readonly key: 'routine_folder_refused'; readonly values: { readonly folder: string } }
  | { readonly key: 'routine_file_failed'; readonly values: { readonly error: string } }
  /** What was expected of an invalid setting in the file. `values` and `parts` are spelled as in the file. */
  | { readonly key: 'expected_whole_number'; readonly values: { readonly min: number; readonly max: number } }
  | {
      readonly key: 'expected_zero_or_whole_number';
      readonly values: { readonly min: number; readonly max: number };
    }
  | { readonly key: 'expected_number'; readonly values: { readonly min: number; readonly max: number } }
  | { readonly key: 'expected_boolean'; readonly values: NoValues }
  | { readonly key: 'expected_one_of'; readonly values: { readonly values: string } }
  | { readonly key: 'expected_object'; readonly values: { readonly parts: string } }
  | { readonly key: 'expected_place'; readonly values: { readonly parts: string } }
  | { readonly key: 'expected_working_ranges'; readonly values: { readonly most: number } }
  | { readonly key: 'expected_working_range'; readonly values: NoValues }
  | { readonly key: 'expected_stretch_ids'; readonly values: NoValues }
  | { readonly key: 'expected_object_by_stretch'; readonly values: NoValues }
  | { readonly key: 'expected_stretch_id'; readonly values: NoValues }
  | { readonly key: 'expected_language'; readonly values: NoValues }
  | { readonly key: 'expected_shortcut'; readonly values: NoValues }
  | { readonly key: 'setting_unknown'; readonly values: NoValues }
  | { readonly key: 'setting_twice'; readonly values: NoValues }
  /** Why a text isn't JSON. */
  | { readonly key: 'json_empty'; readonly values: NoValues }
  | { readonly key: 'json_cut_off'; readonly values: NoValues }
  | { readonly key: 'json_comma_extra'; readonly values: NoValues }
  | { readonly key: 'json_comma_missing'; readonly values: NoValues }
  | { readonly key: 'json_colon_missing'; readonly values: NoValues }
  | { readonly key: 'json_quote_missing'; readonly values: NoValues }
  | { readonly key: 'json_name_expected'; readonly values: NoValues }
  | { readonly key: 'json_value_expected'; readonly values: NoValues }
  | { readonly key: 'json_end_expected'; readonly values: NoValues }
  | { readonly key: 'json_comment'; readonly values: NoValues }
  | { readonly key: 'json_invalid'; readonly values: NoValues }
  /** Why the system couldn't read or write a file that the user has picked. `reason` is its error code, or a clause. */
  | { readonly key: 'file_missing'; readonly values: NoValues }
  | { readonly key: 'file_forbidden'; readonly values: NoValues }
  | { readonly key: 'file_disk_full'; readonly values: NoValues }
  | { readonly key: 'file_folder'; readonly values: NoValues }
  | { readonly key: 'file_failed'; readonly values: { readonly reason: string } }
  /** Why a file isn't imported into the history. */
  | { readonly key: 'history_file_not_text'; readonly values: NoValues }
  | { readonly key: 'history_file_no_export'; readonly values: NoValues }
  | { readonly key: 'history_file_newer'; readonly values: NoValues }
  | { readonly key: 'history_file_value'; readonly values: { readonly fault: string } }
  | { readonly key: 'history_file_future'; readonly values: NoValues }
  /** Why the whole settings file couldn't be used. `reason` is the system's error text. */
  | { readonly key: 'settings_file_not_text'; readonly values: NoValues }
  | { readonly key: 'settings_file_empty'; readonly values: NoValues }
  | { readonly key: 'settings_file_unreadable'; readonly values: { readonly reason: string } }
  /** What happened to a settings file that couldn't be used, or not completely. `file` is a name in the data folder. */
  | { readonly key: 'settings_file_renamed'; readonly values: { readonly file: string } }
  | { readonly key: 'settings_file_stuck'; readonly values: NoValues }
  | { readonly key: 'settings_file_waiting'; readonly values: NoValues }
  | { readonly key: 'settings_file_copied'; readonly values: { readonly file: string } }
  /** Why the app isn't started at login, or can't be. `error` is the system's error text. */
  | { readonly key: 'login_off_in_system'; readonly values: NoValues }
  | { readonly key: 'login_needs_approval'; readonly values: NoValues }
  | { readonly key: 'login_not_found'; readonly values: NoValues }
  | { readonly key: 'login_refused'; readonly values: NoValues }
  | { readonly key: 'login_development'; readonly values: NoValues }
  | { readonly key: 'login_store'; readonly values: NoValues }
  | { readonly key: 'login_failed'; readonly values: { readonly error: string } }
  | ChangeMessage
  | SignalMessage;
