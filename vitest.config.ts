import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{shared,journal,main,preload}/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['tests/support/hide-from-crypto.ts'],
        },
      },
    ],
  },
})
