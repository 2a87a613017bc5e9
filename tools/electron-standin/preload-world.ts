/** The main process's end of the line to a page's preload, which runs in an isolated world of each document. */
import type { Session } from './chromium.ts';
import { codec } from './codec.ts';
import { invoke, ipcMain } from './ipc.ts';
import type { FromPreload, ToPreload } from './page/preload-world.ts';

/** What Electron calls it, too. */
export const WORLD = 'Electron Isolated Context';

/** What a preload sends or invokes. */
type IpcMessage = Extract<FromPreload, { kind: 'send' | 'invoke' }>;

export class PreloadWorld {
  readonly #page: Session;
  #context: number | undefined;

  /**
   * @param isMain whether a frame is the page's own: only that has a preload
   * @param receive called with what the preload's world tells
   */
  constructor(page: Session, isMain: (frameId: string) => boolean, receive: (message: FromPreload) => void) {
    this.#page = page;
    page.when('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      if (context.name === WORLD && isMain(frameId)) this.#context = context.id;
    });
    page.when('Runtime.executionContextsCleared', () => (this.#context = undefined));
    page.when('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      if (executionContextId === this.#context) receive(JSON.parse(payload) as FromPreload);
    });
  }

  /** @param values as the codec has encoded them */
  send(channel: string, values: string): void {
    this.#tell({ kind: 'send', channel, values });
  }

  /** Hands a message to ipcMain, and what is answered to the preload. */
  pass({ channel, values: encoded, ...message }: IpcMessage, event: object): void {
    const values = codec.decode(encoded) as unknown[];
    if (message.kind === 'send') ipcMain.emit(channel, event, ...values);
    else void this.#answer(message.id, channel, event, values);
  }
  async #answer(id: number, channel: string, event: object, values: unknown[]): Promise<void> {
    try {
      const value = codec.encode(await invoke(channel, event, values));
      this.#tell({ kind: 'result', id, value });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      this.#tell({ kind: 'result', id, error: String(error) });
    }
  }

  #tell(message: ToPreload): void {
    if (this.#context === undefined) return; // no document yet: lost, as in Electron
    const expression = `standInReceive(${JSON.stringify(message)})`;
    void this.#page.tell('Runtime.evaluate', { expression, contextId: this.#context });
  }
}
