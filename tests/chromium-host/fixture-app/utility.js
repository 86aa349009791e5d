import crypto from 'node:crypto'

function argon2Error() {
  try {
    crypto.argon2Sync('argon2id', {})
    return null
  } catch (error) {
    return error.code
  }
}

const electronError = await import('electron').then(
  () => null,
  (error) => error.message,
)

process.parentPort.on('message', ({ data, ports }) => {
  const { argv, env, type } = process
  process.parentPort.postMessage({
    echo: data,
    ports,
    type,
    argument: argv[2],
    hasOnlyGivenEnvironment: env.ONLY === 'this' && env.PATH === undefined,
    argon2Error: argon2Error(),
    electronError,
  })
})
