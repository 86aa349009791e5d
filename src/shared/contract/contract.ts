import type { z } from 'zod'
import { backupMethods } from './backup-methods.ts'
import { deviceMethods } from './device-methods.ts'
import { entryMethods } from './entry-methods.ts'
import { eraseMethods } from './erase-methods.ts'
import { exportMethods } from './export-methods.ts'
import { healthMethods } from './health-methods.ts'
import { importMethods } from './import-methods.ts'
import { keptTextMethods } from './kept-text-methods.ts'
import { meetingMethods } from './meeting-methods.ts'
import { defineMethods, type Method } from './method.ts'
import { mirrorMethods } from './mirror-methods.ts'
import type { Outcome } from './outcome.ts'
import { peopleMethods } from './people-methods.ts'
import { proofMethods } from './proof-methods.ts'
import { sharingMethods } from './sharing-methods.ts'
import { shellMethods } from './shell-methods.ts'
import { spellingMethods } from './spelling-methods.ts'
import { summaryMethods } from './summary-methods.ts'
import { templateMethods } from './template-methods.ts'
import { vaultMethods } from './vault-methods.ts'
import { viewMethods } from './view-methods.ts'

/** Every call that exists between the page and the rest. Nothing else crosses. */
export const contract = defineMethods({
  ...shellMethods,
  ...proofMethods,
  ...vaultMethods,
  ...healthMethods,
  ...deviceMethods,
  ...peopleMethods,
  ...entryMethods,
  ...keptTextMethods,
  ...templateMethods,
  ...spellingMethods,
  ...meetingMethods,
  ...viewMethods,
  ...summaryMethods,
  ...sharingMethods,
  ...mirrorMethods,
  ...eraseMethods,
  ...exportMethods,
  ...importMethods,
  ...backupMethods,
})

type Contract = typeof contract
export type MethodName = keyof Contract
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>

/** The methods with these traits, such as `{ audience: 'page' }`. */
export type NamesWith<Traits extends Partial<Method>> = {
  [Name in MethodName]: Contract[Name] extends Traits ? Name : never
}[MethodName]
export type PageMethodName = NamesWith<{ audience: 'page' }>
export type JournalMethodName = NamesWith<{ side: 'journal' }>
export type MirrorMethodName = NamesWith<{ side: 'mirror' }>
export type ShellMethodName = NamesWith<{ side: 'shell' }>

/** The page's view of a call: a promise of an outcome, which never rejects. */
export type Call<Name extends MethodName> = (input: InputOf<Name>) => Promise<Outcome<OutputOf<Name>>>
