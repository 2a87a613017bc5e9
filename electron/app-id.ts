/** The app's id. Must match `appId` in electron-builder.yml, or Windows doesn't show notifications. */
export const appId = 'org.uncurl.Uncurl';

/**
 * The id under which Windows starts the app when someone clicks a notification. It must never change: Windows finds it
 * in the Start menu's shortcut, which Electron writes, and in the registry.
 */
export const toastActivatorId = '{46FE2851-4009-4632-99B8-F7A86BD0625B}';
