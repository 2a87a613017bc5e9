/** Asks the user for a file, in the system's own dialog. */
import {
  BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';

/** What the dialog says and shows. Its texts are in the user's language. */
export interface FileQuestion {
  readonly title: string;
  /** The only kind of file to show, such as `{ name: 'JSON', extensions: ['json'] }`. */
  readonly kind: FileFilter;
}

/** The ways to ask. Each resolves to the file's path, or to undefined if the user cancels. */
export interface AskForFile {
  /**
   * Asks where to save. The dialog itself asks before a file is replaced.
   *
   * @param question.name the file name that the dialog suggests, with its extension
   */
  toSave(question: FileQuestion & { readonly name: string }): Promise<string | undefined>;
  /** Asks which file to open. */
  toOpen(question: FileQuestion): Promise<string | undefined>;
}

/** Asks in a dialog of the window with the focus, if there is one. */
export const askForFile: AskForFile = {
  async toSave({ title, kind, name }) {
    const window = BrowserWindow.getFocusedWindow();
    const options: SaveDialogOptions = {
      title,
      filters: [kind],
      defaultPath: name,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const asked = window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
    const { canceled, filePath } = await asked;
    return canceled ? undefined : filePath;
  },
  async toOpen({ title, kind }) {
    const window = BrowserWindow.getFocusedWindow();
    const options: OpenDialogOptions = { title, filters: [kind], properties: ['openFile'] };
    const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
    const { canceled, filePaths } = await asked;
    return canceled ? undefined : filePaths[0];
  },
};
