// Jest reporter: after the tests that need only Node, names the parts that this command does not run, so that a
// green run is never read as more than it is.
export default class NamesSkippedParts {
  onRunComplete() {
    process.stdout.write(
      [
        '',
        'Not run by this command (they need more than Node; CI runs them all):',
        '  skipped: the journey in Chromium                 npm run build && npm run test:browser',
        '  skipped: the MongoDB engine over the real driver npm run test:outside',
        '  skipped: veraPDF, poppler, qpdf, schemathesis    npm run test:outside',
        '  skipped: a real process with a wrong clock       npm run test:outside',
        '',
      ].join('\n'),
    );
  }
}
