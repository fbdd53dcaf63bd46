/** What `explain` found, in sentences. */
import type { Sentence } from '../platform/errors.ts';
import { legendOfProblem, tellExplainProgress, tellRepair, tellRules, tellShortage } from '../planning/index.ts';
import type { Explanation, ExplainProgress, Problem } from '../solver/index.ts';

export function tellProgress(progress: ExplainProgress): Sentence {
  const says = tellExplainProgress(progress);
  const time = progress.seconds.toFixed(0);
  return { zh: `${time} 秒 · ${says.zh}`, en: `${time} s · ${says.en}` };
}

/** The conflict and the ways out, line by line. */
export function tellConflict(problem: Problem, { status, conflict, isMinimal, repairs, shortages }: Explanation): Sentence[] {
  const legend = legendOfProblem(problem);
  const indented = ({ zh, en }: Sentence): Sentence => ({ zh: `  ${zh}`, en: `  ${en}` });
  if (status === 'solvable') return [{ zh: '该问题有可行计划，无需说明。', en: 'The problem has a plan; there is nothing to explain.' }];
  if (status === 'unknown') {
    return [
      { zh: '未能在时限内证明无解，也未找到计划。最后缺少名额之处：', en: 'Neither a plan nor a proof was found in time. Places were missing last:' },
      ...shortages.slice(0, 20).map((shortage) => indented(tellShortage(shortage, legend).says)),
    ];
  }
  const head: Sentence = isMinimal
    ? { zh: `以下 ${conflict.length} 条规则不能同时成立；去掉任何一条即可成立（已逐一求解验证）：`, en: `These ${conflict.length} rules cannot hold together; without any one of them the others can, each checked by solving:` }
    : { zh: `以下 ${conflict.length} 条规则不能同时成立（已证明；是否最小未全部验证）：`, en: `These ${conflict.length} rules cannot hold together; that is proven, but not that each of them is needed:` };
  const scope = { problem: { zh: '全体可排', en: 'everybody then has a plan' }, part: { zh: '相关学员可排', en: 'all who share these places then have one' }, conflict: { zh: '仅消除此冲突', en: 'this conflict is then gone' } } as const;
  return [
    head,
    ...tellRules(conflict, legend).map(({ says }) => indented(says)),
    ...(repairs.length > 0 ? [{ zh: '出路（从易到难）：', en: 'Ways out, the easiest first:' }] : []),
    ...repairs.map((repair) => {
      const { says } = tellRepair(repair, legend);
      return indented({ zh: `${says.zh}（${scope[repair.solves].zh}）`, en: `${says.en} (${scope[repair.solves].en})` });
    }),
  ];
}
