const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'js-flags',
  'load-extension',
] as const

const nameOf = (argument: string): string => argument.replace(/^--?/, '').replace(/=.*$/s, '').toLowerCase()

const isRefused = (name: string): boolean =>
  refused.some((one) => one === name) || name === 'inspect' || name.startsWith('inspect-')

/**
 * The first command line switch that would open the app to another program, or null.
 * An installed app refuses to start with one; tests need them on the unpackaged build. Source: security.md E25, E40.
 */
export function refusedSwitch(argv: readonly string[], isPackaged: boolean): string | null {
  if (!isPackaged) return null
  const names = argv
    .slice(1)
    .filter((argument) => argument.startsWith('-'))
    .map(nameOf)
  return names.find(isRefused) ?? null
}
