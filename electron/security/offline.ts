/** Keeps the app off the network: what its pages request, and what Chromium does by itself. */
import type { CommandLine, Session, WebContents } from 'electron';
import { scheme } from './app-protocol.ts';

/** Keeps Chromium from resolving any host and from looking for a proxy. Call this before the app is ready. */
export function forbidHosts(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  // The wildcard includes IP addresses. Without it, a page could tell a name server something by preconnecting to a host,
  // which no content security policy prevents.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Otherwise Chromium reads the system's proxy settings, and may search the local network for a proxy script.
  commandLine.appendSwitch('no-proxy-server');
}

/** Cancels every request of the session's pages to the network, and keeps Chromium from downloading dictionaries. */
export function forbidNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url) });
  });
  // On Linux and Windows, a session downloads the dictionary of the system's language unless its languages are taken away
  // in the turn of the event loop that creates it. The window's own option comes too late (electron#22995).
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${scheme}://no-dictionaries/`);
}

/** Keeps the page's WebRTC, which goes by no content security policy, from sending UDP packets. */
export function forbidPeers(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Schemes whose requests never leave the computer. */
const localSchemes = new Set([`${scheme}:`, 'data:', 'blob:', 'devtools:']);

/** Whether a request to this address stays on this computer. */
export function isLocal(address: string): boolean {
  return URL.canParse(address) && localSchemes.has(new URL(address).protocol);
}
