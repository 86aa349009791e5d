/** Whether a process is there, also one that belongs to someone else. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return Reflect.get(error as object, 'code') === 'EPERM'
  }
}
