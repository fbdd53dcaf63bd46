import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { captureOutput } from './testing.ts';

/** Four trainees with two weeks of welding each in six weeks, and a shop whose places were cut from two to one. */
const problem = {
  format: 'covalence.rotation/1', name: 'halved', firstWeek: '2026-09-07', weekCount: 6,
  sites: [{ id: 'works' }], areas: [{ id: 'welding' }],
  venues: [{ id: 'shop', name: 'Welding shop', site: 'works', areas: ['welding'], capacity: 1 }],
  programmes: [{ id: 'p', tasks: [{ id: 'welding', name: 'Welding', area: 'welding', weeks: 2, minimumBlock: 2, maximumBlock: 2 }] }],
  learners: ['Ada', 'Ben', 'Cem', 'Dai'].map((name) => ({ id: name.toLowerCase(), name, programme: 'p' })),
  weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 1, disruption: 1 },
};
const folder = mkdtempSync(join(tmpdir(), 'covalence-explain-'));
const file = join(folder, 'halved.json');
writeFileSync(file, JSON.stringify(problem));

const written = captureOutput();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['zh', ['以下 5 条规则', '“Welding”应学：Ada、Ben、Cem、Dai', '“Welding shop”的容量', '“Welding shop”增加 1 个名额'], /\d+ 秒 · (正在证明无解|正在把|冲突共)/],
  ['en', ['These 5 rules', 'Welding is due to Ada, Ben, Cem, Dai', 'The places of Welding shop', 'more places in Welding shop: 1'], /\d+ s · (looking for|reducing)/],
])('explain, in %s: a venue with half its places is told with names, ways out and progress', async (locale, sentences, progress) => {
  const { isTTY } = process.stderr;
  process.stderr.isTTY = true;
  try {
    expect(await runCommand(['explain', file, '--lang', locale], {})).toBe(0);
  } finally {
    process.stderr.isTTY = isTTY;
  }
  for (const sentence of sentences) expect(written.out).toContain(sentence);
  expect(written.err).toMatch(progress);
});
