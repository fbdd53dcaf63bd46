import { writeFileSync } from 'node:fs';

/** Vitest's tests as counts, with every skipped one's name and reason, into the file COVALENCE_COUNTS names. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state, note } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'skipped') counts.skipped.push({ name: test.fullName, file: module.relativeModuleId ?? module.moduleId, reason: note ?? '' });
        else counts.failed += 1;
      }
      // A file that could not be loaded has no tests to count.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) counts.failed += 1;
    }
    writeFileSync(process.env.COVALENCE_COUNTS, JSON.stringify(counts));
  }
}
