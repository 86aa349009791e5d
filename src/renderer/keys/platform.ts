/** The systems, as far as their keyboards and menus differ. */
export type Platform = 'mac' | 'windows' | 'linux'

/** The system from what a page calls `navigator.platform`: `MacIntel`, `Win32`, `Linux x86_64`. */
export function platformOf(name: string): Platform {
  if (/^mac|^darwin/i.test(name)) return 'mac'
  return /^win/i.test(name) ? 'windows' : 'linux'
}

export const platform: Platform = platformOf(navigator.platform)
