type Listener = (pid: number, signal: string | number) => void

const listeners = new Set<Listener>()

/** Runs for every signal that the app sends and that ends a process. */
export function onProcessKilled(listener: Listener): void {
  listeners.add(listener)
}

/** These leave a process alive. */
const harmless: readonly (string | number | undefined)[] = [0, 'SIGSTOP', 'SIGCONT']

/** A signal to 0 or less goes to a whole group of processes: the app would end with its terminal's job. Here it alone ends. */
const wholeGroupExitCode = 137

/** Lets the stand-in see whom the app kills: a page that is ending breaks off the next load, from this moment on. */
export function watchKills(): void {
  const kill = process.kill.bind(process)
  process.kill = (pid, signal) => {
    if (pid <= 0) {
      process.stderr.write(`[stand-in] process.kill(${pid}) ends every process of the app's group\n`)
      process.exit(wholeGroupExitCode)
    }
    const answer = kill(pid, signal)
    if (!harmless.includes(signal)) for (const listener of listeners) listener(pid, signal ?? 'SIGTERM')
    return answer
  }
}
