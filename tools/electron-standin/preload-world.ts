/** The main process's connection to a page's preload, which runs in an isolated world of each document. */
import type { Session } from './chromium.ts';
import { codec } from './codec.ts';
import { invoke, ipcMain } from './ipc.ts';
import type { FromPreload, ToPreload } from './page/preload-world.ts';

/** The name that Electron gives the isolated world. */
export const WORLD = 'Electron Isolated Context';

/** A message of ipcRenderer.send() or invoke(). */
type IpcMessage = Extract<FromPreload, { kind: 'send' | 'invoke' }>;

export class PreloadWorld {
  readonly #page: Session;
  #context: number | undefined;

  /**
   * @param mainFrameId the only frame with a preload
   * @param receive called with each message from the preload's world
   */
  constructor(page: Session, mainFrameId: string, receive: (message: FromPreload) => void) {
    this.#page = page;
    page.when('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      if (context.name === WORLD && frameId === mainFrameId) this.#context = context.id;
    });
    page.when('Runtime.executionContextsCleared', () => (this.#context = undefined));
    page.when('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      if (executionContextId === this.#context) receive(JSON.parse(payload) as FromPreload);
    });
  }

  /** @param values encoded by the codec */
  send(channel: string, values: string): void {
    this.#post({ kind: 'send', channel, values });
  }

  /** Passes a message to ipcMain's listeners, or to its handler and the result back to the preload. */
  dispatch({ channel, values: encoded, ...message }: IpcMessage, event: object): void {
    const values = codec.decode(encoded) as unknown[];
    if (message.kind === 'send') ipcMain.emit(channel, event, ...values);
    else void this.#invoke(message.id, channel, event, values);
  }
  async #invoke(id: number, channel: string, event: object, values: unknown[]): Promise<void> {
    try {
      const value = codec.encode(await invoke(channel, event, values));
      this.#post({ kind: 'result', id, value });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      this.#post({ kind: 'result', id, error: String(error) });
    }
  }

  #post(message: ToPreload): void {
    if (this.#context === undefined) return; // without a document the message is lost, as in Electron
    const expression = `standInReceive(${JSON.stringify(message)})`;
    void this.#page.trySend('Runtime.evaluate', { expression, contextId: this.#context });
  }
}
