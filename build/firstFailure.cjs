/**
 * Jest's environment of `npm run mutation`: once a test has failed the change is noticed, and the tests after it are skipped.
 * CommonJS, because Stryker asks for it with `require`.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class FirstFailure extends TestEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_done' && test.errors.length > 0) this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
