/**
 * `npm run demo`: the whole main job on the built app, without a display. Writes numbered pictures, the PDF and the
 * Markdown to demo-output/, and ends with an exit code that is honest. `--pictures` copies those of the README;
 * `--app=<folder>` plays it on what is there, without building; `--to=<folder>` writes there, beside what lies in it.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '#scripts/ensure-browser.ts'
import { requireSupportedNode } from '#scripts/require-supported-node.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { showPartnership } from './partnership.ts'
import { createRecorder } from './recorder.ts'
import { drawTimeline, exportSummary, holdMeeting, makeJournal, openSample, written } from './story.ts'
import { wordsOnDisk } from './words-on-disk.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { app: { type: 'string' }, to: { type: 'string' }, pictures: { type: 'boolean' } },
})
const folder = values.to === undefined ? join(root, 'demo-output') : resolve(values.to)
const readmePictures = ['prep', 'open-the-floor', 'agreement-changes', 'timeline', 'timeline-dark', 'summary']

function build(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the build failed')
}

async function play(app: RunningApp): Promise<number> {
  const recorder = createRecorder(app.page, folder)
  await makeJournal(app, recorder)
  await openSample(app, recorder)
  await holdMeeting(app, recorder)
  await drawTimeline(app, recorder)
  await showPartnership(app, recorder)
  await exportSummary(app, recorder, folder)
  return recorder.count
}

/** What the story promises, looked up in the files themselves. */
async function broken(app: RunningApp): Promise<string[]> {
  const markdown = readFileSync(join(folder, 'summary.md'), 'utf8')
  const pdf = (await textOfPdf(join(folder, 'summary.pdf'))).join(' ').replace(/\s+/g, ' ')
  const found = wordsOnDisk(app.userData, Object.values(written))
  return [
    ...(markdown.includes(written.area) ? [] : ['The Markdown lacks the freedom that was granted.']),
    ...(pdf.includes(written.area) ? [] : ['The PDF lacks the freedom that was granted.']),
    ...(markdown.includes(written.thought) || pdf.includes(written.thought)
      ? ['A private thought left the journal.']
      : []),
    ...found.map((words) => `Written to the disk in plain text: ${words}`),
    ...app.blockedRequests().map(({ url }) => `Asked for an address outside the app: ${url}`),
  ]
}

const sizeOf = (path: string): string => `${Math.ceil(statSync(path).size / 1024)} kB`

function report(count: number, seconds: number): void {
  console.log(`\n${count} pictures and two documents in ${relative(process.cwd(), folder) || '.'}/`)
  for (const name of ['summary.pdf', 'summary.md']) console.log(`  ${name}  ${sizeOf(join(folder, name))}`)
  console.log('Not one word of it lies in the journal folder in plain text; nothing was asked of the network.')
  console.log(`Done in ${seconds.toFixed(0)} s.`)
}

function copyPictures(): void {
  const target = join(root, 'docs/pictures')
  mkdirSync(target, { recursive: true })
  for (const name of readmePictures) {
    const picture = readdirSync(folder).find((file) => file.endsWith(`-${name}.png`) && /^\d\d-/.test(file))
    if (picture) copyFileSync(join(folder, picture), join(target, `${name}.png`))
  }
}

async function main(): Promise<void> {
  const started = performance.now()
  requireSupportedNode()
  ensureBrowser()
  if (values.app === undefined) build()
  if (values.to === undefined) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'alongside-demo-'))
  const app = await launchApp({
    userData,
    appFolder: values.app === undefined ? undefined : resolve(values.app),
    headless: true,
    colorScheme: 'light',
    viewport: { width: 1280, height: 820 },
  })
  console.log(`The built app, in ${app.kind === 'electron' ? 'Electron' : 'the Chromium stand-in'}:`)
  try {
    const count = await play(app)
    const problems = await broken(app)
    if (problems.length > 0) throw new Error(problems.join('\n'))
    report(count, (performance.now() - started) / 1000)
    if (values.pictures) copyPictures()
  } catch (error) {
    await app.page.screenshot({ path: join(folder, 'trouble.png') }).catch(() => undefined)
    throw error
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

try {
  await main()
} catch (error) {
  console.error(`\nThe demo did not work: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
