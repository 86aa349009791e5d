#!/usr/bin/env node
/**
 * Prints a journal without the app. It needs Node 22.14 or newer, this file and two packages, nothing else of Alongside:
 *
 *   npm install better-sqlite3-multiple-ciphers@13.0.3 libsodium-wrappers-sumo@0.8.4
 *   node read-journal.mjs <folder or backup> [--markdown]
 *
 * The passphrase or the recovery key comes from the first line of standard input, or is asked for. The journal is read and
 * not changed; close Alongside first. The form is described in docs/journal-format.md, what is printed in
 * docs/export-format.md.
 */
import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline/promises'

// Before anything is opened: the SQLite package needs Node-API 10, and an older Node ends there without a word.
if (Number(process.versions.napi) < 10) {
  fail(`Reading a journal needs Node 22.14 or newer; this is ${process.version}. Nothing was read or changed.`)
}

/** The app has the same package under its short name. */
const { default: Sqlite } = await import('better-sqlite3-multiple-ciphers').catch(() => import('better-sqlite3'))
const { default: sodium } = await import('libsodium-wrappers-sumo')

const ending = /,"sum":"([0-9a-f]{32})","mac":"([A-Za-z0-9+/]{43}=)"\}$/
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Lays the files of a backup out in a folder of their own, encrypted as they are. */
function unpacked(path) {
  const bytes = readFileSync(path)
  const whole = bytes.subarray(0, -32)
  if (!createHash('sha256').update(whole).digest().equals(bytes.subarray(-32))) fail('This is no whole backup.')
  const end = whole.indexOf(0x0a)
  const { magic, v, parts } = JSON.parse(whole.toString('utf8', 0, end))
  if (magic !== 'ALONGSIDE-BACKUP' || v !== 1) fail('This backup is of a form that is not known here.')
  const folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  let position = end + 1
  for (const { name, bytes: length } of parts) {
    writeFileSync(join(folder, basename(name)), whole.subarray(position, position + length), { mode: 0o600 })
    position += length
  }
  return folder
}

/** The newer of the two copies whose checksum fits. */
function readHeader(folder) {
  const copies = ['vault.hdr', 'vault.hdr.bak'].flatMap((name) => {
    try {
      const text = readFileSync(join(folder, name), 'latin1')
      const found = ending.exec(text)
      if (!found) return []
      const body = text.slice(0, found.index)
      const sum = createHash('sha256').update(body, 'latin1').digest('hex').slice(0, 32)
      return sum === found[1] ? [{ header: JSON.parse(`${body}}`), text, mac: found[2] }] : []
    } catch {
      return []
    }
  })
  const [newest] = copies.sort((one, other) => other.header.gen - one.header.gen)
  if (!newest) fail('There is no whole vault.hdr and no whole vault.hdr.bak in this folder.')
  if (newest.header.magic !== 'ALONGSIDE' || newest.header.v !== 1)
    fail('This header is of a form that is not known here.')
  return newest
}

const derived = (secret, header, purpose) =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.from(header.vault_id, 'hex'), `alongside/${purpose}/v1`, 32))

async function secretFromPassphrase(typed, { kdf }) {
  await sodium.ready
  return sodium.crypto_pwhash(
    32,
    Buffer.from(typed.normalize('NFKC')),
    Buffer.from(kdf.salt, 'base64'),
    kdf.t,
    kdf.m * 1024 * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
}

/** The 20 bytes of a recovery key; undefined for anything else. Its last four characters are a check, not compared here. */
function secretFromRecoveryKey(typed) {
  const text = typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  if (text.length !== 36 || [...text].some((character) => !alphabet.includes(character))) return undefined
  let bits = 0n
  for (const character of text.slice(0, 32)) bits = (bits << 5n) | BigInt(alphabet.indexOf(character))
  return Buffer.from(bits.toString(16).padStart(40, '0'), 'hex')
}

function unwrapped(secret, header, slot) {
  const { magic, v, vault_id, key_id, cipher } = header
  const kdf = slot.kdf ? [slot.kdf.alg, slot.kdf.m, slot.kdf.t, slot.kdf.p, slot.kdf.salt] : null
  const sealed = Buffer.from(slot.ct, 'base64')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    derived(secret, header, `kek/${slot.type}`),
    Buffer.from(slot.nonce, 'base64'),
  )
  decipher.setAAD(Buffer.from(JSON.stringify([magic, v, vault_id, key_id, cipher, slot.type, slot.id, kdf])))
  decipher.setAuthTag(sealed.subarray(-16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  } catch {
    return undefined
  }
}

async function dataKeyOf({ header, text, mac }, typed) {
  const recovery = secretFromRecoveryKey(typed)
  const [passphraseSlot, recoverySlot] = header.slots
  const key =
    (recovery && unwrapped(recovery, header, recoverySlot)) ??
    unwrapped(await secretFromPassphrase(typed, passphraseSlot), header, passphraseSlot)
  if (!key) fail('Neither the passphrase nor the recovery key of this journal.')
  const summed = text.slice(0, text.lastIndexOf(',"mac":"'))
  const seal = createHmac('sha256', derived(key, header, 'header-mac'))
    .update(summed, 'latin1')
    .digest('base64')
  if (seal !== mac) fail('The header was changed by someone without the key.')
  return key
}

function opened(path, dataKey) {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true })
  db.pragma("cipher = 'chacha20'")
  db.key(Buffer.concat([Buffer.from('raw:'), dataKey]))
  // Before anything is read: this SQLite would write what it sorts into the temporary folder, in clear.
  db.pragma('temp_store = MEMORY')
  return db
}

const camel = (column) => column.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())
const renamed = (row, left = []) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (left.includes(name) ? [] : [[camel(name), value]])),
  )

/** The records of docs/export-format.md, one after the other. */
function* records(db) {
  for (const row of db.prepare('SELECT * FROM person ORDER BY seq').iterate())
    yield {
      type: 'person',
      ...renamed(row, ['seq', 'named_at']),
      // A copy from before the app kept them has none.
      earlierNames: JSON.parse(row.earlier_names ?? '[]'),
    }
  for (const row of db.prepare('SELECT * FROM meeting ORDER BY seq').iterate()) {
    const { template, walk, ...rest } = renamed(row, ['seq', 'template_title'])
    yield { type: 'meeting', ...rest, template: JSON.parse(template), walk: JSON.parse(walk) }
  }
  yield* entryRecords(db)
  for (const row of db.prepare('SELECT * FROM agenda_item ORDER BY seq').iterate()) {
    yield { type: 'agenda-item', ...renamed(row, ['seq', 'search_words']) }
  }
  for (const { seq, title: _, kept_at: __, ...row } of db.prepare('SELECT * FROM own_template ORDER BY seq').all()) {
    const earlier = db
      .prepare('SELECT version, template, updated_at FROM own_template_version WHERE template_seq = ? ORDER BY version')
      .all(seq)
      .map((stand) => ({ ...renamed(stand), template: JSON.parse(stand.template) }))
    yield { type: 'template', ...renamed(row), template: JSON.parse(row.template), earlier }
  }
  yield* summaryRecords(db)
  // A copy from before the app knew own words has no table of them.
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'own_word'").get()) return
  for (const row of db.prepare('SELECT * FROM own_word ORDER BY seq').iterate()) {
    yield { type: 'own-word', ...renamed(row, ['seq']) }
  }
}

function* summaryRecords(db) {
  const stands = (sql, id) =>
    db
      .prepare(sql)
      .all(id)
      .map(({ version, draft, updated_at: updatedAt }) => ({ version, draft: JSON.parse(draft), updatedAt }))
  for (const { id } of db.prepare('SELECT id FROM person ORDER BY seq').all()) {
    const [draft = null] = stands('SELECT * FROM summary_draft WHERE person_id = ?', id)
    const earlier = stands(
      `SELECT kept.* FROM summary_draft_version AS kept JOIN summary_draft ON summary_draft.seq = kept.draft_seq
       WHERE person_id = ? ORDER BY kept.version`,
      id,
    )
    const made = db
      .prepare('SELECT * FROM summary_made WHERE person_id = ? ORDER BY seq')
      .all(id)
      .map(({ period_from: from, period_to: to, made_at: madeAt, told }) => ({
        period: { from, to },
        madeAt,
        told: JSON.parse(told),
      }))
    const sayFirst = db
      .prepare(
        `SELECT entry_id AS entryId, agenda_item_id AS agendaItemId FROM say_first
         JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE person_id = ? ORDER BY entry_id`,
      )
      .all(id)
    if (draft || made.length > 0 || sayFirst.length > 0) yield { type: 'summary', id, draft, earlier, made, sayFirst }
  }
}

function* entryRecords(db) {
  const details = new Map()
  const detailOf = (kind) => {
    if (!details.has(kind)) details.set(kind, db.prepare(`SELECT * FROM "${kind}" WHERE entry_seq = ?`))
    return details.get(kind)
  }
  const originOf = db.prepare('SELECT title, state FROM goal_origin WHERE entry_seq = ?')
  const revisionsOf = db.prepare(
    'SELECT stood_since, stood_until, day, layer, content, person_id FROM entry_revision WHERE entry_seq = ? ORDER BY seq',
  )
  // Not in a copy of an older journal.
  const hasQuestions = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sharing_question'").get() !== undefined
  const questionOf = hasQuestions ? db.prepare('SELECT confidence FROM sharing_question WHERE entry_seq = ?') : null
  for (const row of db.prepare('SELECT * FROM entry ORDER BY seq').iterate()) {
    const {
      seq,
      kind,
      words: _,
      search_words: __,
      meeting_id: meetingId,
      step_id: stepId,
      question_id: questionId,
      ...rest
    } = row
    yield {
      type: 'entry',
      ...renamed(rest),
      place: { meetingId, stepId, questionId },
      content: { kind, ...renamed(detailOf(kind).get(seq), ['entry_seq']) },
      origin: originOf.get(seq) ?? null,
      revisions: revisionsOf.all(seq).map((stand) => ({
        ...renamed(stand, stand.person_id === null ? ['person_id'] : []),
        content: JSON.parse(stand.content),
      })),
      heldBack: questionOf?.get(seq)?.confidence ?? null,
    }
  }
}

function* asJson(db) {
  const head = { format: 'alongside-journal', version: 5, scope: 'journal', exportedAt: new Date().toISOString() }
  yield `${JSON.stringify(head).slice(0, -1)},"records":[`
  let count = 0
  for (const record of records(db)) {
    yield `\n${count === 0 ? '' : ','}${JSON.stringify(record)}`
    count += 1
  }
  yield `\n],"count":${count}}\n`
}

const spoken = (name) =>
  (name.charAt(0).toUpperCase() + name.slice(1)).replace(/[A-Z]/g, (letter, at) =>
    at ? ` ${letter.toLowerCase()}` : letter,
  )

/** Every entry outside the trash, person by person, in the order of days. */
function* asMarkdown(db) {
  yield '# Journal\n'
  for (const person of db.prepare('SELECT * FROM person ORDER BY seq').all()) {
    yield `\n# ${person.name}\n`
    for (const name of ['role', 'since', 'drives', 'recognised_how', 'strengths']) {
      if (person[name]) yield `\n**${spoken(camel(name))}:** ${person[name]}\n`
    }
    const ofPerson = [...entryRecords(db)].filter(({ personId, trashedAt }) => personId === person.id && !trashedAt)
    for (const { day, layer, content } of ofPerson.sort((one, other) => (one.day < other.day ? -1 : 1))) {
      yield `\n## ${day} · ${spoken(content.kind)} · ${layer}\n`
      for (const [name, value] of Object.entries(content)) {
        if (name !== 'kind' && value && !/Id$/.test(name)) yield `\n**${spoken(name)}**\n\n${value}\n`
      }
    }
  }
}

async function typedSecret() {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  process.stderr.write('Passphrase or recovery key: ')
  for await (const line of terminal) return line
  return fail('Nothing was given.')
}

const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (!given) fail('node read-journal.mjs <folder or backup> [--markdown]')
const folder = statSync(given, { throwIfNoEntry: false })?.isFile() ? unpacked(given) : given
const found = readHeader(folder)
const dataKey = await dataKeyOf(found, await typedSecret())
const path = join(folder, found.header.db_file)
// SQLite lays two empty files beside what it only reads; those that were there before are not ours to remove.
const beside = ['-wal', '-shm'].map((suffix) => `${path}${suffix}`).filter((name) => !existsSync(name))
const db = opened(path, dataKey)
dataKey.fill(0)
const print = process.argv.includes('--markdown') ? asMarkdown : asJson
for (const piece of print(db))
  if (!process.stdout.write(piece)) await new Promise((done) => process.stdout.once('drain', done))
db.close()
for (const name of beside) rmSync(name, { force: true })
