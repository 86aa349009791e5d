import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // All cores: the default leaves one idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // A hang is an error, a slow machine is not: speed is measured by npm run bench.
          testTimeout: 30_000,
          include: ['src/{shared,journal,main,preload}/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/crash/*.test.ts'],
          setupFiles: ['tests/support/hide-from-crypto.ts'],
        },
      },
      {
        // Rules and words only; what needs a window is tested in the real one (tests/app).
        test: { name: 'renderer', environment: 'node', include: ['src/renderer/**/*.test.ts'], css: true },
      },
    ],
  },
})
