const isUnwanted = (name: string): boolean => name === 'NODE_OPTIONS' || name.startsWith('ELECTRON_')

/** Variables that load code into every program; they cannot be undone, only reported. */
const loaders = ['LD_PRELOAD', 'LD_AUDIT', 'DYLD_INSERT_LIBRARIES']

/**
 * Removes what could steer the runtime or a process that it starts, and answers how many variables were
 * removed or are worth a warning. Source: security.md E26.
 */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): number {
  const unwanted = Object.keys(environment).filter(isUnwanted)
  for (const name of unwanted) delete environment[name]
  return unwanted.length + loaders.filter((name) => environment[name]).length
}

/**
 * The environment of the journal process: nothing but what dates and the system's own libraries need, and one
 * harmless variable, because Electron takes an empty environment for none and passes on the whole of ours. Source: security.md E28.
 */
export function journalEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept = ['TZ', 'SystemRoot'].flatMap((name) => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ALONGSIDE_PROCESS: '1', ...Object.fromEntries(kept) }
}
