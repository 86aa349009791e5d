/** Long and unrelated enough for the meter, and known to every spec. */
export const passphrase = 'velvet anchor plum drizzle kite'
