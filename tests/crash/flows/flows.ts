import { copyFlows } from './copy-flows.ts'
import { exportFlows } from './export-flows.ts'
import type { Flow } from './flow.ts'
import { vaultFlows } from './vault-flows.ts'

const all = { ...vaultFlows, ...copyFlows, ...exportFlows }
export type FlowName = keyof typeof all

/** Everything that the app does with files. */
export const flows: Readonly<Record<FlowName, Flow>> = all
export const flowNames = Object.keys(all) as FlowName[]
