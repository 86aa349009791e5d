import { expect as expectOfPlaywright } from '@playwright/test'

/** For steps that the demo and benches take too, where no configuration gives more than five seconds. */
export const expect = expectOfPlaywright.configure({ timeout: 15_000 })
