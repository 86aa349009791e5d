/** `node decrypting-work.ts <folder> <passphrase>`: writes every page of a closed journal's database to stdout, in clear. */
import { join } from 'node:path'
import { decryptedBytes } from '../../storage/testing/decrypted-bytes.ts'
import { measuredCost } from '../passphrase-cost.ts'
import { unlockWithPassphrase } from '../unlock.ts'
import { journalVault } from '../vault-kind.ts'

const [folder = '', passphrase = ''] = process.argv.slice(2)
const typed = new TextEncoder().encode(passphrase)
const { header, dataKey } = await unlockWithPassphrase(typed, { folder, kind: journalVault }, measuredCost)
process.stdout.write(Buffer.from(decryptedBytes(join(folder, header.db_file), dataKey), 'latin1'))
