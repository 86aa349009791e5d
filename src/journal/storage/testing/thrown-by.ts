import { AppError } from '#shared/contract/app-error.ts'

/** The AppError that `work` throws; fails when it throws anything else, or nothing. */
export function thrownBy(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('Nothing was thrown')
}

/** As `thrownBy`, for a promise. */
export async function rejectionOf(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('Nothing was thrown')
}
