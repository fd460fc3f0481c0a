import base from './jest.config.js';

// Judges that nobody here wrote: veraPDF, poppler, qpdf, a MongoDB wire server, schemathesis, libfaketime. One at a time: they are
// heavy, and several of them start servers.
export default {
  ...base,
  maxWorkers: 1,
  testTimeout: 600_000,
  testMatch: ['<rootDir>/dist/tests/outside/**/*.test.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: ['default'],
};
