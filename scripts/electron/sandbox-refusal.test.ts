import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { explainSandboxRefusal } from './sandbox-refusal.ts'

/** As Electron 25.1.1 and 45 write it; the second where no helper lies beside the program. */
const notConfigured =
  '[7:0101/120000.1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I am aborting now.'
const noneUsable =
  '[7:0101/120000.1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! Update your kernel or see the notes.'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'alongside-sandbox-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const machine = (settings: Record<string, string>) => ({ setting: (path: string) => settings[path] ?? null })
const ubuntu = machine({ 'kernel/apparmor_restrict_unprivileged_userns': '1' })

/** A program that ends as Electron does. */
function electronThat(script: string): string {
  const program = join(place, 'electron')
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  writeFileSync(join(place, 'chrome-sandbox'), '', { mode: 0o755 })
  return program
}

/** What a person sees who starts it. */
function start(program: string): { status: number | null; seen: string } {
  const module = join(import.meta.dirname, 'open-in-electron.ts')
  const code = `import { openInElectron } from ${JSON.stringify(module)}
process.exit(await openInElectron(process.argv[1], ['folder']))`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, program], {
    encoding: 'utf8',
  })
  return { status, seen: stderr }
}

test.runIf(process.platform === 'linux').each([notConfigured, noneUsable])(
  'an end on the sandbox is named, with two commands that help: %s',
  (line) => {
    const program = electronThat(`echo '${line}' >&2\nkill -TRAP $$`)
    const { status, seen } = start(program)
    expect(status).toBe(1)
    expect(seen).toContain(line)
    expect(seen).toContain('Electron did not start, because it found no way into its sandbox')
    expect(seen.match(/^ {2}sudo .*/gm)).toEqual([
      `  sudo chown root:root ${place}/chrome-sandbox`,
      `  sudo chmod 4755 ${place}/chrome-sandbox`,
    ])
    expect(seen).not.toMatch(/--no-sandbox|sysctl -w/)
  },
)

test.runIf(process.platform === 'linux')('any other end is passed on as it is, and a quit explains nothing', () => {
  expect(start(electronThat('echo "a line of the log" >&2; exit 3'))).toEqual({
    status: 3,
    seen: 'a line of the log\n',
  })
  expect(start(electronThat('exit 0'))).toEqual({ status: 0, seen: '' })
  expect(start(join(place, 'is-not-here')).seen).toContain('Electron could not be started')
})

test('each reason of a kernel is named by its setting', () => {
  const program = join(place, 'electron')
  expect(explainSandboxRefusal(program, ubuntu)).toMatch(/Ubuntu since 24\.04.*\n.*chrome-sandbox, is missing/)
  expect(explainSandboxRefusal(program, machine({ 'kernel/unprivileged_userns_clone': '0' }))).toContain('only root')
  expect(explainSandboxRefusal(program, machine({ 'user/max_user_namespaces': '0' }))).toContain('max_user_namespaces')
  expect(explainSandboxRefusal(program, machine({}))).toContain('containers')
})

test('from a path with a space the helper cannot be started, so other help is shown', () => {
  const folder = join(place, "Ada's work")
  mkdirSync(folder)
  const program = join(folder, 'electron')
  writeFileSync(join(folder, 'chrome-sandbox'), '')
  const onUbuntu = explainSandboxRefusal(program, ubuntu)
  expect(onUbuntu).not.toContain('chmod 4755 ')
  const commands = onUbuntu.match(/^ {2}(echo|sudo) .*/gm) ?? []
  expect(commands).toHaveLength(2)
  const { stdout } = spawnSync('sh', ['-c', commands[0]?.replace(/\| sudo tee .*/, '') ?? ''], { encoding: 'utf8' })
  expect(stdout).toBe(`abi <abi/4.0>, profile alongside-start "${program}" flags=(unconfined) { userns, }\n`)
  expect(explainSandboxRefusal(program, machine({}))).toContain('Move this folder')
})
