// Jest runs what tsc emitted (dist/), as ES modules. The outside judges and the browser have configurations of
// their own, because they need more than Node: jest.outside.config.js and jest.browser.config.js.
export default {
  rootDir: '.',
  testEnvironment: 'node',
  transform: {},
  maxWorkers: '100%',
  // Not a measure of speed: a busy machine must not turn a right answer into a failure.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/dist/tests/**/*.test.js'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/tests/outside/', '<rootDir>/dist/tests/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/data/'],
  reporters: ['default', '<rootDir>/tests/support/namesSkippedParts.mjs'],
};
