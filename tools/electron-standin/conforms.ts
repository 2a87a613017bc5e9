/**
 * Makes the compiler check that every member of the stand-in is in electron.d.ts and takes the same arguments, or some
 * of them; the others throw at run time. Members that begin with an underscore are the stand-in's own.
 */
import type { EventEmitter } from 'node:events';
import type { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { clipboard } from './clipboard.ts';
import type { dialog } from './dialog.ts';
import type { globalShortcut } from './global-shortcut.ts';
import type { ipcMain } from './ipc.ts';
import type { Menu, MenuItem } from './menu.ts';
import type { NativeImage, nativeImage } from './native-image.ts';
import type { nativeTheme } from './native-theme.ts';
import type { net } from './net.ts';
import type { Notification } from './notification.ts';
import type { powerMonitor } from './power-monitor.ts';
import type { powerSaveBlocker } from './power-save-blocker.ts';
import type { protocol } from './protocol.ts';
import type { Display, screen } from './screen.ts';
import type { defaultSession } from './session.ts';
import type { shell } from './shell.ts';
import type { systemPreferences } from './system-preferences.ts';
import type { Tray } from './tray.ts';
import type { WebContents, webContents } from './web-contents.ts';

type Fn = (...values: never[]) => unknown;
type Taking<F extends Fn> = (...values: Parameters<F>) => void;
/** Whether one of two types is assignable to the other. */
type Related<Ours, Real> = [Ours] extends [Real] ? true : [Real] extends [Ours] ? true : false;
type Fits<Ours, Real> = Real extends Fn
  ? Ours extends Fn
    ? Related<Taking<Ours>, Taking<Real>>
    : false
  : true;

type Members<Ours> = Exclude<keyof Ours, keyof EventEmitter | 'prototype' | `_${string}`>;
/** The members of `Ours` that `Real` doesn't have, or has with other arguments. */
type Wrong<Ours, Real> = {
  [Key in Members<Ours>]: Key extends keyof Real
    ? Fits<Ours[Key], Real[Key]> extends true
      ? never
      : Key
    : Key;
}[Members<Ours>];

type None<Members extends never> = Members;

export type Conforms = [
  None<Wrong<typeof app, Electron.App>>,
  None<Wrong<typeof app.commandLine, Electron.CommandLine>>,
  None<Wrong<BrowserWindow, Electron.BrowserWindow>>,
  None<Wrong<typeof BrowserWindow, typeof Electron.BrowserWindow>>,
  None<Wrong<typeof clipboard, Electron.Clipboard>>,
  None<Wrong<typeof dialog, Electron.Dialog>>,
  None<Wrong<Display, Electron.Display>>,
  None<Wrong<typeof powerSaveBlocker, Electron.PowerSaveBlocker>>,
  None<Wrong<typeof globalShortcut, Electron.GlobalShortcut>>,
  None<Wrong<typeof ipcMain, Electron.IpcMain>>,
  None<Wrong<Menu, Electron.Menu>>,
  None<Wrong<typeof Menu, typeof Electron.Menu>>,
  None<Wrong<MenuItem, Electron.MenuItem>>,
  None<Wrong<NativeImage, Electron.NativeImage>>,
  None<Wrong<typeof nativeImage, typeof Electron.NativeImage>>,
  None<Wrong<typeof nativeTheme, Electron.NativeTheme>>,
  None<Wrong<typeof net, Electron.Net>>,
  None<Wrong<Notification, Electron.Notification>>,
  None<Wrong<typeof Notification, typeof Electron.Notification>>,
  None<Wrong<typeof powerMonitor, Electron.PowerMonitor>>,
  None<Wrong<typeof protocol, Electron.Protocol>>,
  None<Wrong<typeof screen, Electron.Screen>>,
  None<Wrong<typeof defaultSession, Electron.Session>>,
  None<Wrong<typeof defaultSession.webRequest, Electron.WebRequest>>,
  None<Wrong<typeof shell, Electron.Shell>>,
  None<Wrong<typeof systemPreferences, Electron.SystemPreferences>>,
  None<Wrong<Tray, Electron.Tray>>,
  None<Wrong<WebContents, Electron.WebContents>>,
  None<Wrong<typeof webContents, typeof Electron.WebContents>>,
];
