import { config } from 'zod'

// Imported before every schema: the library would otherwise probe for eval while a schema is made, which the content
// security policy refuses and reports.
config({ jitless: true })
