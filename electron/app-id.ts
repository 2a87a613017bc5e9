/** The app's name among others, the same as `appId` in electron-builder.yml: Windows shows notifications only then. */
export const appId = 'org.uncurl.Uncurl';
