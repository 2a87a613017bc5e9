/** The app's id. Must match `appId` in electron-builder.yml, or Windows doesn't show notifications. */
export const appId = 'org.uncurl.Uncurl';
