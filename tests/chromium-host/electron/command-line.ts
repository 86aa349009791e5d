/** By name: what the app has added, and null for what it has taken away. */
const changed = new Map<string, string | null>()

const switchValue = (name: string): string | undefined => {
  const now = changed.get(name)
  if (now !== undefined) return now ?? undefined
  const argument = process.argv.find((one) => one === `--${name}` || one.startsWith(`--${name}=`))
  return argument?.slice(name.length + 3)
}

/** Chromium's switches: recorded only, because the stand-in's browser runs before the app. */
export const commandLine = {
  appendSwitch(name: string, value = ''): void {
    changed.set(name, value)
  },
  removeSwitch(name: string): void {
    changed.set(name, null)
  },
  hasSwitch: (name: string): boolean => switchValue(name) !== undefined,
  getSwitchValue: (name: string): string => switchValue(name) ?? '',
}
