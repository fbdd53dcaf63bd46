/** The page of the conflicts' figures, put together from kept results. Pure. */

/** One explained problem. Seconds are those of the processor. */
export interface ConflictRun {
  readonly case: string;
  readonly commit: string;
  readonly status: 'infeasible' | 'solvable' | 'unknown';
  /** Until the conflict stood, and with the ways out. */
  readonly conflictSeconds: number;
  readonly seconds: number;
  readonly members: number;
  /** The rules by kind, such as `task-weeks 27, capacity 1`. */
  readonly rules: string;
  readonly isMinimal: boolean;
  /** Is it exactly the conflict that was planted? null where none was. */
  readonly isAsPlanted: boolean | null;
  readonly repairs: number;
  /** The repairs with which everybody has a plan. */
  readonly fullRepairs: number;
  readonly questions: number;
}

export function conflictPage(runs: readonly ConflictRun[], limitSeconds: number): string {
  const proven = runs.filter(({ status }) => status === 'infeasible');
  const rest = runs.filter(({ status }) => status !== 'infeasible');
  const row = ({ case: name, conflictSeconds, seconds, members, rules, isMinimal, isAsPlanted, repairs, fullRepairs, commit }: ConflictRun): string =>
    `| ${[name, conflictSeconds.toFixed(2), seconds.toFixed(2), `${members} (${rules})`, isMinimal ? 'yes' : 'no', isAsPlanted === null ? '—' : isAsPlanted ? 'yes' : 'another', `${repairs} (${fullRepairs})`, commit].join(' | ')} |`;
  return [
    '# Conflicts in figures',
    '',
    'Written by `npm run bench -- conflict` from the results in `bench/results/conflict`; run again it continues where it stopped. Seconds are',
    `processor time on a small machine; each case has a limit of ${limitSeconds} s. "Minimal" means: without any one of the rules a plan was found and checked,`,
    'with all of them there is a proof. Repairs were checked by solving; in brackets those with which everybody has a plan. Planted conflicts',
    'and sizes come from the public generator (S 40, M 300 learners), `base` is the example base; "half" has half the capacity of a venue, rounded',
    'down, "closed" four weeks of closure. Another minimal conflict than the planted one is as good.',
    '',
    '| case | conflict, s | with repairs, s | rules | minimal | as planted | repairs | commit |',
    '|---|---:|---:|---|---|---|---:|---|',
    ...proven.map(row),
    '',
    `${proven.length} problems without a plan, ${proven.filter(({ isMinimal }) => isMinimal).length} explained by a conflict proven minimal.`,
    '',
    '## Cases with a plan, and open ones',
    '',
    ...(['solvable', 'unknown'] as const).map((status) => {
      const those = rest.filter((run) => run.status === status);
      const slowest = Math.max(0, ...those.map(({ seconds }) => seconds)).toFixed(1);
      return `- ${status === 'solvable' ? 'a plan was found' : 'neither a plan nor a proof'}: ${those.length}${those.length > 0 ? `, slowest ${slowest} s: ${those.map((run) => run.case).join(', ')}` : ''}`;
    }),
    '',
  ].join('\n');
}
