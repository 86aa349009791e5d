import { AppError } from '#shared/contract/app-error.ts'

/** What is being written to a file, and may be stopped between two pieces. */
export interface FileWork {
  /** Begins one; the function throws `stopped` once it is not wanted any more. */
  begin(): () => void
  /** Nothing that has begun is wanted any more. */
  stop(): void
}

export function createFileWork(): FileWork {
  let stops = 0
  return {
    begin() {
      const stopsBefore = stops
      return () => {
        if (stops !== stopsBefore) throw new AppError('stopped')
      }
    },
    stop() {
      stops += 1
    },
  }
}
