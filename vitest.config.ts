import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const onNode = [
  'src/{shared,journal,main,preload}/**/*.test.ts',
  'scripts/**/*.test.ts',
  'tests/{crash,golden,support}/*.test.ts',
]
// Rules and words only; what needs a window is tested in the real one (tests/app).
const onPages = ['src/renderer/**/*.test.ts']

/** A file that puts something in the place of a module needs modules of its own. All others share those of their process. */
const withOwnModules = globSync([...onNode, ...onPages]).filter((file) =>
  readFileSync(file, 'utf8').includes('vi.mock('),
)

const node = {
  environment: 'node',
  // A hang is an error, a slow machine is not: speed is measured by npm run bench.
  testTimeout: 30_000,
  hookTimeout: 30_000,
  setupFiles: ['tests/support/hide-from-crypto.ts'],
} as const

export default defineConfig({
  test: {
    // All cores: the default leaves one idle, which is half of a small machine.
    maxWorkers: '100%',
    globalSetup: 'tests/support/memory-folder.ts',
    projects: [
      { test: { ...node, name: 'node', include: onNode, exclude: withOwnModules, isolate: false } },
      { test: { ...node, name: 'own modules', include: withOwnModules } },
      {
        test: {
          name: 'renderer',
          environment: 'node',
          include: onPages,
          exclude: withOwnModules,
          css: true,
          isolate: false,
        },
      },
    ],
  },
})
