import { writeFileSync } from 'node:fs';

/** Vitest's tests as counts, with every failed one's name and every skipped one's name and reason, into the file COVALENCE_COUNTS names. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.map(({ message }) => ({ name: `outside of any test: ${message}`, file: '' })), skipped: [] };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const file = module.relativeModuleId ?? module.moduleId;
      for (const test of tests) {
        const { state, note } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'skipped') counts.skipped.push({ name: test.fullName, file, reason: note ?? '' });
        else counts.failed.push({ name: test.fullName, file });
      }
      // A file that could not be loaded has no tests to count.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) counts.failed.push({ name: 'could not be loaded', file });
    }
    writeFileSync(process.env.COVALENCE_COUNTS, JSON.stringify(counts));
  }
}
