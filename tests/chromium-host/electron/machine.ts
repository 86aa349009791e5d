import type { Machine } from '../calls.ts'
import { commandLine } from './command-line.ts'
import { settings } from './settings.ts'

/** The machine as it is, but for what a spec wants played. */
export const machine: Machine = {
  isRoot: process.getuid?.() === 0,
  tellsReadyToShow: true,
  keyring: 'none',
  idleTime: 'zero',
  recordsUse: false,
  utilityProcesses: 'start',
  ...settings.machine,
}

const refusal = 'Running as root without --no-sandbox is not supported. See https://crbug.com/638180.'

/** Chromium never runs its sandbox as root: every process of it, main too, ends with this line instead. */
export function refusesRoot(): boolean {
  if (!machine.isRoot || commandLine.hasSwitch('no-sandbox')) return false
  process.stderr.write(`[FATAL:electron_main_delegate.cc(294)] ${refusal}\n`)
  return true
}
