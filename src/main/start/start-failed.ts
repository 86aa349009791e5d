/** What a window of the system says when ours cannot be shown. */
export const startFailed = {
  title: 'Alongside could not start',
  text: 'Your journal was not touched, and everything saved is safe. Open Alongside again; if that does not help, start the computer again or install Alongside again.',
} as const
