import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { nameOfCall, type SyntaxNode, walk } from './syntax.ts'

/** One protection of the source, and the text that stands in its place once it is removed. */
export interface Protection {
  readonly kind: string
  /** Below the project's folder. */
  readonly file: string
  /** The innermost function or constant that has a name. */
  readonly within: string
  /** What is removed, as one line. */
  readonly what: string
  readonly start: number
  readonly end: number
  readonly instead: string
}

/** A call that is named like a protection, and is neither removed by a rule nor part of what a rule removes. */
export interface Unjudged {
  readonly file: string
  readonly name: string
}

type Edit = Pick<Protection, 'start' | 'end' | 'instead'>

interface Source {
  readonly file: string
  readonly text: string
}

interface Rule {
  readonly kind: string
  edit(node: SyntaxNode, source: Source): Edit | null
}

const instead = (node: SyntaxNode, text: string): Edit => ({ start: node.start, end: node.end, instead: text })

/** A rule over calls: their names say what they protect. */
const calls = (kind: string, names: RegExp, edit: (call: SyntaxNode, name: string) => Edit | null): Rule => ({
  kind,
  edit: (node) => {
    const name = nameOfCall(node)
    return name !== null && names.test(name) ? edit(node, name) : null
  },
})

const property = (kind: string, names: RegExp, text: (value: SyntaxNode) => string | null): Rule => ({
  kind,
  edit(node) {
    if (node.type !== 'Property' || !names.test(String(node.key?.name))) return null
    const value = node['value'] as SyntaxNode
    const other = text(value)
    return other === null ? null : instead(node, `${String(node.key?.name)}: ${other}`)
  },
})

/** The names without which a renaming is no longer one step: what is there is written over, then the other name goes. */
const copyAndRemove =
  "((from, to) => { const fs = process.getBuiltinModule('node:fs'); fs.cpSync(from, to, { recursive: true }); " +
  'fs.rmSync(from, { recursive: true }) })'

/** Where files, keys and what comes from outside are handled; elsewhere a check is a rule of the journal's content. */
const guarded =
  /^src\/(journal\/(vault|storage|backups|import|notes-import|export|rescue|health|mirror)|main\/(dialogs|keychain|door))\//

/** No protections: what is asked for is not there, an error is passed on, or a programmer is warned. */
const answers = /^new AppError\('(not-found|unexpected|backup-cancelled)'|^(error|cause)$|TrialEnd|^new Error\(/

/** What a statement throws, when that is all it is for. */
function thrownBy(statement: SyntaxNode): SyntaxNode | null {
  const last = statement.type === 'BlockStatement' ? (statement['body'] as SyntaxNode[]).at(-1) : statement
  return last?.type === 'ThrowStatement' ? (last['argument'] as SyntaxNode) : null
}

const refusal: Rule = {
  kind: 'check',
  edit(node, { file, text }) {
    if (!guarded.test(file) || node.type !== 'IfStatement' || node['alternate']) return null
    const thrown = thrownBy(node['consequent'] as SyntaxNode)
    return thrown && !answers.test(text.slice(thrown.start, thrown.end))
      ? instead(node['test'] as SyntaxNode, 'false')
      : null
  },
}

const assertion: Rule = {
  kind: 'verification',
  edit(node, { file }) {
    const call = guarded.test(file) && node.type === 'ExpressionStatement' ? (node['expression'] as SyntaxNode) : null
    const awaited = call?.type === 'AwaitExpression' ? (call['argument'] as SyntaxNode) : call
    return awaited && /^(assert|prove|verify|check|require)[A-Z]|^final$/.test(nameOfCall(awaited) ?? '')
      ? instead(node, ';')
      : null
  },
}

const refusingCall: Rule = {
  kind: 'verification',
  edit: (node, { file }) =>
    guarded.test(file) && /^(assert|verify)[A-Z]/.test(nameOfCall(node) ?? '') ? instead(node, 'undefined') : null,
}

const setting: Rule = {
  kind: 'setting',
  edit: (node, { file }) =>
    file.endsWith('connection-recipe.ts') &&
    node.type === 'ObjectExpression' &&
    (node['properties'] as SyntaxNode[]).some(({ key }) => key?.name === 'pragma')
      ? instead(node, "{ pragma: 'application_id', set: 0, reads: 0 }")
      : null,
}

const secureDelete: Rule = {
  kind: 'overwriting',
  edit(node) {
    if (node.type !== 'TemplateElement') return null
    const { raw } = node['value'] as unknown as { raw: string }
    return raw.includes("'secure-delete', 1")
      ? instead(node, raw.replaceAll("'secure-delete', 1", "'secure-delete', 0"))
      : null
  },
}

const bound: Rule = {
  kind: 'bound',
  edit(node, { file }) {
    if (!guarded.test(file) || node.type !== 'BinaryExpression' || !/^>=?$/.test(String(node['operator']))) return null
    const name = String((node['right'] as SyntaxNode).name ?? '')
    return /^(largest|longest|maximum)/.test(name) ? instead(node, 'false') : null
  },
}

const literal = (kind: string, raw: RegExp, text: string): Rule => ({
  kind,
  edit: (node) => (node.type === 'Literal' && raw.test(String(node['raw'])) ? instead(node, text) : null),
})

const exclusiveCopy: Rule = {
  kind: 'file check',
  edit: (node) =>
    node.type === 'MemberExpression' && node.property?.name === 'COPYFILE_EXCL' ? instead(node, '0') : null,
}

const privateMode: Rule = {
  kind: 'owner only',
  edit: (node) =>
    node.type === 'Property' && node.key?.name === 'mode' && (node['value'] as SyntaxNode).type === 'Identifier'
      ? instead(node, 'mode: 0o666')
      : null,
}

const rules: readonly Rule[] = [
  refusal,
  assertion,
  refusingCall,
  calls('flush', /^(fsync|fdatasync|fsyncSync|fdatasyncSync|sync|datasync|syncFile|syncFolder)$/, (call) =>
    instead(call, 'Promise.resolve()'),
  ),
  property('flush', /^flush$/, (value) => (value['value'] === true ? 'false' : null)),
  calls('rename', /^(rename|renameSync|renamePatiently)$/, (call) => instead(call.callee as SyntaxNode, copyAndRemove)),
  calls('wipe', /^(fill|wipeBytes)$/, (call) => {
    const [first] = call['arguments'] as SyntaxNode[]
    return nameOfCall(call) === 'wipeBytes' || first?.['value'] === 0 ? instead(call, 'undefined') : null
  }),
  setting,
  secureDelete,
  calls('seal', /^timingSafeEqual$/, (call) => instead(call, 'true')),
  calls('verification', /^(isWhole|isSealIntact)$/, (call) => instead(call, 'true')),
  calls('file check', /^(isFile|isDirectory)$/, (call) => instead(call, 'true')),
  calls('file check', /^isSymbolicLink$/, (call) => instead(call, 'false')),
  calls('file check', /^lstat(Sync)?$/, (call, name) =>
    instead(
      call.callee as SyntaxNode,
      `(process.getBuiltinModule('node:fs${name === 'lstat' ? '/promises' : ''}').${name.slice(1)})`,
    ),
  ),
  literal('file check', /^'wx'$/, "'w'"),
  exclusiveCopy,
  privateMode,
  literal('owner only', /^0o[67]00$/, '0o777'),
  calls('owner only', /^umask$/, (call) => instead(call, 'undefined')),
  bound,
]

/** Names that are looked at: each call of such a name is removed by a rule or listed with a reason. */
const suspicious =
  /^f?(data)?sync(Sync)?$|^sync[A-Z]|^rename|wipe|^(assert|prove|verif)|authent|symbolicLink|^is(File|Directory|Whole)$|^lstat|timingSafe|umask/i

/** Calls that are named like a protection and are removed by no rule, each with the reason. */
const noProtections: readonly { readonly name: RegExp; readonly reason: string }[] = [
  { name: /^wiped$/, reason: 'the wiping itself is in its body, and is removed there' },
  {
    name: /^(prove|proveDatabase|provedContent)$/,
    reason: 'what it answers is used; the checks in its body are removed there',
  },
]

/** What a rule finds and whose loss changes nothing that a test could see, each with the reason. */
const spared: readonly { readonly within: string; readonly kind: string; readonly reason: string }[] = [
  {
    within: 'writePieces',
    kind: 'flush',
    reason: 'makes the last flush, which follows and is removed apart, a short one',
  },
]

/** The source that runs in the app. */
export const sourceFiles = (root: string): string[] =>
  globSync('src/{shared,journal,main,preload}/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
    .sort()

/** Every protection of one file, in its order, none inside another; and what is named like one and is none. */
export function protectionsIn(root: string, file: string): { protections: Protection[]; unjudged: Unjudged[] } {
  const text = readFileSync(join(root, file), 'utf8')
  const protections: Protection[] = []
  const unjudged: Unjudged[] = []
  walk(parseSync(file, text).program as unknown as SyntaxNode, (node, within) => {
    if (protections.some(({ start, end }) => node.start >= start && node.end <= end)) return
    const found = rules
      .map((rule) => ({ kind: rule.kind, edit: rule.edit(node, { file, text }) }))
      .find(({ edit }) => edit)
    if (spared.some((one) => one.within === within && one.kind === found?.kind)) return
    if (found?.edit) {
      const what = oneLine(text.slice(node.start, node.end))
      protections.push({ kind: found.kind, file, within, what, ...found.edit })
    } else if (guarded.test(file) && isUnjudged(nameOfCall(node) ?? '')) {
      unjudged.push({ file, name: nameOfCall(node) ?? '' })
    }
  })
  return { protections, unjudged }
}

const isUnjudged = (name: string): boolean =>
  suspicious.test(name) && !noProtections.some((listed) => listed.name.test(name))

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 70 ? `${line.slice(0, 68)} …` : line
}
