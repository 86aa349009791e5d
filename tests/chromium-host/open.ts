/** `node open.ts <app folder> [args…]`: opens a built app in a visible window, for a person. */
import { launchStandIn } from './driver.ts'
import { askInTerminal } from './terminal-dialogs.ts'

const [, , appFolder = '.', ...args] = process.argv
const app = launchStandIn({
  appFolder,
  args,
  headless: false,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  onOutput: (text) => process.stderr.write(text),
  answerDialog: askInTerminal,
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
const { code } = await app.exited
process.exit(code ?? 1)
