import base from './jest.config.js';

// The journey in a real Chromium, against the built product.
export default {
  ...base,
  maxWorkers: 1,
  testTimeout: 180_000,
  testMatch: ['<rootDir>/dist/tests/e2e/**/*.test.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: ['default'],
};
