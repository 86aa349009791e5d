/**
 * The SQLite prebuild needs Node-API 10; an older Node ends without a word at the first open.
 * Inside npm scripts the project's own Node 24 is used, so only a direct call can get here with another one.
 */
export function requireSupportedNode(): void {
  if (Number(process.versions['napi']) >= 10) return
  console.error(
    `Alongside's tools need Node 22.14 or newer, and this is ${process.version}. Start them with npm (npm start, npm test, npm run demo), which brings its own.`,
  )
  process.exit(2)
}
