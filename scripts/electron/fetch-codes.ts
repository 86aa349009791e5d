/** How the process that fetches Electron's program ends. Not 1 and 2: those are Node's own. */
export const fetchCodes = { fetched: 0, failed: 10, wrongChecksum: 11, noProgress: 12 } as const
