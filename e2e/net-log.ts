/** Chromium's net log: what its network service did while the app ran. The stand-in doesn't write one. */
import fs from 'node:fs';

/**
 * What each kind of activity begins with. Requests for `app://` addresses aren't in the log, because the main process
 * answers them without the network service.
 */
const activities = [
  'REQUEST_ALIVE', // a request
  'HOST_RESOLVER_MANAGER_REQUEST', // the search for a host's address
  'PROXY_RESOLUTION_SERVICE', // the search for a proxy
  'SOCKET_ALIVE', // a TCP or UDP socket
] as const;

/** What leaves the computer, or would. */
const transmissions = ['REQUEST_ALIVE', 'SOCKET_BYTES_SENT', 'UDP_BYTES_SENT'] as const;

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly source: { readonly id: number };
    readonly params?: object;
  }[];
}

/** The switches that make Chromium write the log. `--` ends them, because they aren't Uncurl's own. */
export const netLogSwitches = (file: string): string[] => [
  `--log-net-log=${file}`,
  '--net-log-capture-mode=Everything',
  '--',
];

/**
 * Returns a line for each activity in a log, with all that the log says about it. The app must have ended.
 *
 * @throws if the log is damaged, or if this Chromium has other names for the activities
 */
export const networkActivity = (file: string): string[] => linesAbout(activities, file);

/** Does the same as `networkActivity`, but only for requests and for sockets that something was sent through. */
export const networkTransmissions = (file: string): string[] => linesAbout(transmissions, file);

function linesAbout(names: readonly string[], file: string): string[] {
  const { constants, events } = JSON.parse(fs.readFileSync(file, 'utf8')) as NetLog;
  const types = names.map((name) => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`This Chromium's net log has no ${name}`);
    return type;
  });
  const begun = new Set(events.filter(({ type }) => types.includes(type)).map(({ source }) => source.id));
  return [...begun].map((id) =>
    events
      .filter(({ source }) => source.id === id)
      .map(({ params }) => JSON.stringify(params ?? {}))
      .join(' '),
  );
}
