import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What Electron writes when it finds neither way into its sandbox, and ends. Source: Chromium, zygote_host_impl_linux.cc. */
const refusals = ['SUID sandbox helper binary was found, but is not configured correctly', 'No usable sandbox!']

export const isSandboxRefusal = (log: string): boolean => refusals.some((words) => log.includes(words))

interface Machine {
  /** A setting of the kernel by its path below /proc/sys; null when the kernel does not have it. */
  readonly setting: (path: string) => string | null
}

const thisMachine: Machine = {
  setting: (path) => {
    const file = join('/proc/sys', path)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  },
}

const appArmorSetting = 'kernel/apparmor_restrict_unprivileged_userns'

function whyNoNamespace({ setting }: Machine): string {
  if (setting(appArmorSetting) === '1')
    return 'AppArmor lets only programs that it knows make user namespaces\n  (kernel.apparmor_restrict_unprivileged_userns is 1, as on Ubuntu since 24.04), and one in a folder of yours is none of them'
  if (setting('kernel/unprivileged_userns_clone') === '0')
    return 'this kernel lets only root make user namespaces (kernel.unprivileged_userns_clone is 0)'
  if (setting('user/max_user_namespaces') === '0')
    return 'this kernel makes no user namespaces (user.max_user_namespaces is 0)'
  return 'this system refuses user namespaces, as containers often do'
}

function whyNoHelper(helper: string): string {
  if (!existsSync(helper)) return 'is missing'
  const { uid, mode } = statSync(helper)
  const isSet = uid === 0 && (mode & 0o4755) === 0o4755
  if (!isSet) return 'does not belong to root with mode 4755'
  return /\s/.test(helper)
    ? 'cannot be started from a path with a space'
    : 'lies on a disk that gives no program the rights of root'
}

const quoted = (text: string): string => (/^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

const helperCommands = (
  helper: string,
): string => `These two commands let it use the helper; they are needed again when Electron is fetched again:

  sudo chown root:root ${quoted(helper)}
  sudo chmod 4755 ${quoted(helper)}`

const profilePath = '/etc/apparmor.d/alongside-start'

/** Chromium splits the path of its helper at spaces (seen in Electron 25), so there only AppArmor can be asked. */
const profileCommands = (program: string): string => `These two commands make the program known to AppArmor:

  echo ${quoted(`abi <abi/4.0>, profile alongside-start "${program}" flags=(unconfined) { userns, }`)} | sudo tee ${profilePath}
  sudo apparmor_parser --replace ${profilePath}`

function help(program: string, helper: string, { setting }: Machine): string {
  if (!/\s/.test(helper)) return helperCommands(helper)
  if (setting(appArmorSetting) === '1') return profileCommands(program)
  return 'Move this folder to a path without a space, where the helper can be started, and run npm start again.'
}

/**
 * Why Electron ended at once, and the two commands that help. The sandbox is never switched off instead: the page's
 * process must not reach the rest of the computer (security.md E04). `program`: Electron's, in its folder.
 */
export function explainSandboxRefusal(program: string, machine: Machine = thisMachine): string {
  const helper = join(dirname(program), 'chrome-sandbox')
  return `
Electron did not start, because it found no way into its sandbox:
  ${whyNoNamespace(machine)};
  and its helper for such systems, chrome-sandbox, ${whyNoHelper(helper)}.
${help(program, helper, machine)}

Then: npm start. An installed package (npm run package) needs neither, for it brings a profile for AppArmor.`
}
