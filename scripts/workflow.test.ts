import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const path = join(root, '.github/workflows/electron.yml')
const workflow = readFileSync(path, 'utf8')
const hasActionlint = spawnSync('actionlint', ['--version']).status === 0

test.skipIf(!hasActionlint)('actionlint finds nothing in the workflow', () => {
  const { status, stdout } = spawnSync('actionlint', [path], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('the workflow takes Electron or fails, with fixed actions, and starts only what is there', () => {
  expect(workflow).toContain('APP_HOST: electron')
  for (const [, version = ''] of workflow.matchAll(/uses: \S+[@:](\S+)/g)) expect(version).toMatch(/^v?\d/)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
  for (const [, name = ''] of workflow.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name)
  for (const [file] of workflow.matchAll(/(?:scripts|tests)\/[\w/-]+\.ts/g))
    expect(() => readFileSync(join(root, file)), file).not.toThrow()
})

test('it runs on the three systems that the app is made for', () => {
  for (const system of ['ubuntu-24.04', 'macos-', 'windows-']) expect(workflow).toContain(system)
})
