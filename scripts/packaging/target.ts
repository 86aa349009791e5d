/** A system that an installer is made for, in Node's own words. */
export interface Target {
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly arch: 'x64' | 'arm64'
}

const platforms = { linux: 'linux', mac: 'darwin', win: 'win32' } as const

/** The name under which a person asks for a platform: `--linux`, `--mac`, `--win`. */
type PlatformName = keyof typeof platforms

/** Reads a platform and an architecture; what is not given is this machine's own. Throws for one we do not make. */
export function targetFrom(platformName: string | undefined, arch: string = process.arch): Target {
  const platform = platformName === undefined ? process.platform : platforms[platformName as PlatformName]
  const isKnown = platform === 'linux' || platform === 'darwin' || platform === 'win32'
  if (!isKnown) throw new Error(`There is no package for ${platformName ?? process.platform}: linux, mac or win`)
  if (arch !== 'x64' && arch !== 'arm64') throw new Error(`There is no package for ${arch}: x64 or arm64`)
  return { platform, arch }
}

/** The only native program that a package for this target holds, beside the runtime's own. */
export const nativeModuleFor = ({ platform, arch }: Target): string =>
  `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`
