/** Denies pages every permission and device, and downloads: the app needs none of them. */
import type { Session, WebContents } from 'electron';

/** Denies the session's pages every permission, device and download. */
export function forbidPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Without this, a page that asks for a Bluetooth device would get the first one in range. */
export function forbidBluetooth(contents: WebContents): void {
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
}
