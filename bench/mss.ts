// Medical Student Scheduling, public instances: our cost, the published best, bound and gap; writes docs/benchmarks/mss.md. Words: --only I40_12_1,Instance_10 --family generated|akbarzadeh --seconds 300 --threads 2 --again --table
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readProblem, type Problem } from '../src/solver/index.ts';
import { commitOf, measure, readAll, readRun, writeRun, type Run } from './measure-solver.ts';
import { mssPage, PUBLISHED } from './mss-table.ts';
import { shared } from './solver-instances.ts';

const folder = join(shared, 'mss');
const results = resolve('bench', 'results', 'mss');
const page = resolve('docs', 'benchmarks', 'mss.md');

export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const seconds = Number(option('--seconds') ?? 300);
  const threads = Number(option('--threads') ?? 2);
  const family = option('--family');
  const known = existsSync(folder) ? instancesIn(folder) : [];
  if (known.length === 0) print('no instance is measured: ../shared/rotation/mss is not beside the clone');
  const wished = option('--only')?.split(',') ?? known.filter((instance) => family === undefined || (family === 'generated') === (instance in PUBLISHED));
  const commit = commitOf('src/solver');
  for (const made of [results, resolve('docs', 'benchmarks')]) mkdirSync(made, { recursive: true });
  for (const instance of words.includes('--table') ? [] : wished) {
    if (!known.includes(instance)) {
      print(`${instance}: skipped, there is no such file in ../shared/rotation/mss`);
      continue;
    }
    const file = join(results, `${instance}.json`);
    const before = readRun<Run>(file);
    if (before?.commit === commit && before.seconds === seconds && before.threads === threads && !words.includes('--again')) continue;
    print(`${instance}: up to ${seconds} s on ${threads} threads …`);
    writeRun(file, await measure(instance, readInstance(instance), { seconds, threads, commit }));
  }
  const { text, figures } = mssPage(readAll<Run>(results));
  writeFileSync(page, text);
  print(text);
  return { figures, baseline: { 'published best, 18 generated instances: the publisher’s simulated annealing, runs of hours': 'in the table' } };
}

/** Names without their ending, the generated ones first, each by its numbers. */
function instancesIn(where: string): string[] {
  const names = readdirSync(where).flatMap((file) => /^(.+?)\.json(?:\.gz)?$/.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort((a, b) => Number(b in PUBLISHED) - Number(a in PUBLISHED) || a.localeCompare(b, 'en', { numeric: true }));
}

function readInstance(instance: string): Problem {
  const plain = join(folder, `${instance}.json`);
  const text = existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
  return readProblem(JSON.parse(text));
}
