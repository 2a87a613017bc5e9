/** What the system has been told about starting the app at login. */
import type { Message } from '../../../core/message.ts';

/** Whether the system starts the app at login, for the settings screen. */
export type LoginReport =
  /** `note` is what the user should know about it, such as where to allow it. */
  | { readonly available: true; readonly on: boolean; readonly note?: Message | undefined }
  | { readonly available: false; readonly reason: Message };

/** One system's way to start the app at login. */
export interface LoginItem {
  /** The program that is started: compared at each start of the app, to notice that the app has been moved. */
  readonly program: string;
  /**
   * Returns what the system says now.
   *
   * @param asked whether the app has asked to be started at login, for a system that can't be read
   * @throws as a rejected promise, if the system can't be asked
   */
  read(asked: boolean): Promise<LoginReport>;
  /** Asks the system to start the app at login, or no longer to. Rejects if that fails. */
  set(on: boolean): Promise<void>;
  /**
   * Makes the system start the app from where it is now, if it would start it from where it was. Leaves anything that
   * the user has changed as it is. Rejects if that fails.
   *
   * @param from the program that the system was told to start
   */
  follow(from: string): Promise<void>;
}
