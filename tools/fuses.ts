import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Electron's fuses by what they allow, as a release has them: on or off. electron-builder.yml sets them. */
export const releaseFuses = {
  runAsNode: false,
  nodeOptions: false,
  inspector: false,
  fileProtocolPrivileges: false,
  archiveIntegrity: true,
  onlyFromArchive: true,
} as const;

const options = {
  runAsNode: FuseV1Options.RunAsNode,
  nodeOptions: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  inspector: FuseV1Options.EnableNodeCliInspectArguments,
  fileProtocolPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  archiveIntegrity: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyFromArchive: FuseV1Options.OnlyLoadAppFromAsar,
} as const satisfies Record<keyof typeof releaseFuses, FuseV1Options>;

/** How a fuse that is on is written in the program. */
const ON = '1'.charCodeAt(0);

/**
 * Reads the fuses of a packed app.
 *
 * @param program the app's program, or its .app folder on macOS
 * @throws if it isn't an Electron app
 */
export async function readFuses(program: string): Promise<Record<keyof typeof releaseFuses, boolean>> {
  const wire = await getCurrentFuseWire(program);
  const isOn = (name: keyof typeof options): boolean => Number(wire[options[name]]) === ON;
  return {
    runAsNode: isOn('runAsNode'),
    nodeOptions: isOn('nodeOptions'),
    inspector: isOn('inspector'),
    fileProtocolPrivileges: isOn('fileProtocolPrivileges'),
    archiveIntegrity: isOn('archiveIntegrity'),
    onlyFromArchive: isOn('onlyFromArchive'),
  };
}
