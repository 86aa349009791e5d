import { z } from 'zod'
import { shellMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

/** What a file is for, as far as its name and place tell. */
const fileKinds = [
  'journal',
  'journal-log',
  'key-header',
  'key-header-copy',
  'mirror',
  'mirror-header',
  'backup',
  'mark',
  'health',
  'clock',
  'keychain',
  'unfinished',
  'settings',
  'settings-copy',
  'other-journal',
  'runtime',
  'other',
] as const
const fileKindSchema = z.enum(fileKinds)
export type FileKind = z.infer<typeof fileKindSchema>

const proofFileSchema = z.strictObject({
  /** Below its folder, with `/` between its parts. */
  name: z.string(),
  bytes: z.int().min(0),
  kind: fileKindSchema,
})
export type ProofFile = z.infer<typeof proofFileSchema>

const proofFolderSchema = z.strictObject({
  what: z.enum(['journal', 'app']),
  path: z.string(),
  files: z.array(proofFileSchema),
  /** How many files are there besides; only a folder that holds far more than ours has some. */
  unlisted: z.int().min(0),
})
export type ProofFolder = z.infer<typeof proofFolderSchema>

/** The beginning of the journal's file, as anyone sees it who gets hold of a copy. */
const outsideSchema = z.strictObject({
  fileName: z.string(),
  beginning: z.instanceof(Uint8Array),
  /** Bits of chance in each byte, at most 8. */
  entropy: z.number().min(0).max(8),
  measuredBytes: z.int().min(0),
})
export type Outside = z.infer<typeof outsideSchema>

const proofSchema = z.strictObject({
  folders: z.array(proofFolderSchema),
  outside: outsideSchema,
  /** Since the app was started. */
  blockedRequests: z.int().min(0),
  /** The script that reads a journal without the app. */
  readerPath: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32']),
})
export type Proof = z.infer<typeof proofSchema>

export const proofMethods = {
  /** Where every byte lies and what it looks like from outside. Paths are told only while the journal is open. */
  readProof: shellMethod({
    outdatedBy: ['request-blocked'],
    access: 'unlocked',
    input: nothingSchema,
    output: proofSchema,
  }),
}
