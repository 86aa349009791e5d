const appended = new Map<string, string>()

const switchValue = (name: string): string | undefined => {
  const argument = process.argv.find((one) => one === `--${name}` || one.startsWith(`--${name}=`))
  return appended.get(name) ?? argument?.slice(name.length + 3)
}

/** Chromium's switches: recorded only, because the stand-in's browser runs before the app. */
export const commandLine = {
  appendSwitch(name: string, value = ''): void {
    appended.set(name, value)
  },
  hasSwitch: (name: string): boolean => switchValue(name) !== undefined,
  getSwitchValue: (name: string): string => switchValue(name) ?? '',
}
