// Minimal conflicts, verified by solving, with repairs: planted ones and halved venues; writes docs/benchmarks/conflict.md. Words: --only S-1,base --seconds 30 --repairs 3 --again --table
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explain, type Conflict, type ConflictItem } from '../src/solver/index.ts';
import { conflictCases, isGeneratorThere, type ConflictCase } from './conflict-cases.ts';
import { conflictPage, type ConflictRun } from './conflict-table.ts';
import { commitOf, readRun, writeRun } from './measure-solver.ts';

const results = resolve('bench', 'results', 'conflict');
const page = resolve('docs', 'benchmarks', 'conflict.md');

/** Runs what has no result yet of this commit; then puts the page together from all results. */
export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const only = option('--only')?.split(',') ?? [''];
  const seconds = Number(option('--seconds') ?? 30);
  const repairs = Number(option('--repairs') ?? 3);
  for (const folder of [results, resolve('docs', 'benchmarks')]) mkdirSync(folder, { recursive: true });
  if (!isGeneratorThere()) print('../shared/rotation is not beside the clone: only the cases of the example base');
  const commit = commitOf('src/solver');
  const runs: ConflictRun[] = [];
  for await (const given of conflictCases()) {
    const file = join(results, `${given.name.replaceAll(/[^\w.-]+/g, '_')}.json`);
    const known = readRun<ConflictRun>(file);
    const isWished = !words.includes('--table') && only.some((start) => given.name.startsWith(start));
    const isDone = !words.includes('--again') && known?.commit === commit;
    if (isWished && !isDone) {
      const run = explained(given, seconds, repairs, commit);
      writeRun(file, run);
      print(`${run.case}: ${run.status}, ${run.members} rules in ${run.conflictSeconds} s${run.isMinimal ? ', minimal' : ''}, ${run.repairs} repairs, ${run.seconds} s`);
      runs.push(run);
    } else if (known) runs.push(known);
  }
  const text = conflictPage(runs, seconds);
  writeFileSync(page, text);
  print(text);
  return { figures: figuresOf(runs) };
}

function explained({ name, problem, planted }: ConflictCase, timeLimitSeconds: number, mostRepairs: number, commit: string): ConflictRun {
  const before = process.cpuUsage();
  const used = (): number => {
    const { user, system } = process.cpuUsage(before);
    return Math.round((user + system) / 10_000) / 100;
  };
  let conflictSeconds = 0;
  const { status, conflict, isMinimal, repairs, questions } = explain(problem, { timeLimitSeconds, repairs: mostRepairs }, {
    onProgress: ({ phase }) => {
      if (phase === 'repairs') conflictSeconds = used();
    },
  });
  return {
    case: name, commit, status, conflictSeconds, seconds: used(), members: conflict.length, rules: rulesOf(conflict), isMinimal,
    isAsPlanted: planted && addresses(planted) === addresses(conflict),
    repairs: repairs.length, fullRepairs: repairs.filter(({ solves }) => solves === 'problem').length, questions,
  };
}

const addresses = (conflict: readonly ConflictItem[]): string => JSON.stringify(conflict.map(({ rule, learner, task, venue, limit, choice }) => [rule, learner, task, venue, limit, choice].join(' ')).sort());

function rulesOf(conflict: Conflict): string {
  const counts = new Map<string, number>();
  for (const { rule } of conflict) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
}

function figuresOf(runs: readonly ConflictRun[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const size of ['S', 'M', 'base']) {
    for (const [kind, isOfKind] of [['planted', (run: ConflictRun) => run.isAsPlanted !== null], ['halved', (run: ConflictRun) => run.isAsPlanted === null]] as const) {
      const those = runs.filter((run) => run.case.startsWith(size) && run.status === 'infeasible' && isOfKind(run));
      if (those.length === 0) continue;
      figures[`${size} ${kind}, without a plan`] = those.length;
      figures[`${size} ${kind}, proven minimal`] = those.filter(({ isMinimal }) => isMinimal).length;
      figures[`${size} ${kind}, slowest s`] = Math.max(...those.map(({ conflictSeconds }) => conflictSeconds));
    }
  }
  return figures;
}
