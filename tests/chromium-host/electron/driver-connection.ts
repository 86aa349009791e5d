import type { DriverCalls, MainCalls } from '../calls.ts'
import { connectRpc } from '../rpc.ts'

const served: Partial<MainCalls> = {}

/** The way to the driver, which owns Chromium. */
export const driver = connectRpc<DriverCalls>(process, served)

/** Each part of the stand-in adds the calls of the driver that it answers. */
export function serveDriver(calls: Partial<MainCalls>): void {
  Object.assign(served, calls)
}

/** Asks the driver for something whose outcome no one waits for, e.g. because the window may be closing. */
export function tellDriver<Name extends keyof DriverCalls>(name: Name, ...args: Parameters<DriverCalls[Name]>): void {
  driver.call(name, ...args).catch(() => undefined)
}
