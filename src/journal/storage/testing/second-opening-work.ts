/** `node second-opening-work.ts <path> <key as hex>`: opens a journal's file as a second program would and prints how it went. */
import { AppError } from '#shared/contract/app-error.ts'
import { applyRecipe, keyedConnection } from '../keyed-connection.ts'

const [path = '', key = ''] = process.argv.slice(2)
try {
  const connection = keyedConnection({ path, dataKey: Buffer.from(key, 'hex') })
  applyRecipe(connection)
  connection.close()
  process.stdout.write('opened')
} catch (error) {
  process.stdout.write(error instanceof AppError ? error.code : 'unexpected')
}
