import { z } from 'zod'

/** UTF-8 bytes, so that the passphrase can be overwritten after use; never a string outside its field. */
export const passphraseSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 4_096, { error: 'too-long' })

/** Main adds the folder: a page never names a path. */
export const folderSchema = z.string().max(4_096)
