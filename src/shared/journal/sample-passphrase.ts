/** Known to everyone, and shown on its unlock screen: the sample keeps no secret (decision 7). */
export const samplePassphrase = 'a calm sample journal'
