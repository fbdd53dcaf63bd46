/** Traffic lights that say why: of an indicator by its figure, of a task by its milestones; pure. */
import type { Light } from '../../contract/index.ts';
import type { Sentence } from '../../platform/errors.ts';
import { addDays, type IsoDate } from '../../platform/weeks.ts';

export interface LightSays {
  readonly light: Light;
  readonly says: Sentence;
}

export interface IndicatorLimits {
  readonly target: number;
  readonly amberFrom: number;
  readonly isHigherBetter: boolean;
  readonly unit: string | null;
}

/**
 * Green at the target or better, amber between `amberFrom` and the target, red beyond; grey where the figure has no rows.
 * Units: those of the figure.
 */
export function lightOf(value: number | null, indicator: IndicatorLimits): LightSays {
  const unit = indicator.unit === null ? '' : indicator.unit === '%' ? '%' : ` ${indicator.unit}`;
  const shown = (n: number): string => `${Math.round(n * 10) / 10}${unit}`;
  if (value === null) return { light: 'grey', says: { zh: `这个数值还没有数据；目标 ${shown(indicator.target)}。`, en: `The figure has no rows yet; the target is ${shown(indicator.target)}.` } };
  const reaches = (limit: number): boolean => (indicator.isHigherBetter ? value >= limit : value <= limit);
  const away = Math.round(Math.abs(indicator.target - value) * 10) / 10;
  // Between two percentages lie percentage points.
  const distance: Sentence = indicator.unit === '%' ? { zh: `${away} 个百分点`, en: `${away} percentage ${away === 1 ? 'point' : 'points'}` } : { zh: shown(away), en: shown(away) };
  if (reaches(indicator.target)) return { light: 'green', says: { zh: `现为 ${shown(value)}，已达到目标 ${shown(indicator.target)}。`, en: `It is ${shown(value)}; the target of ${shown(indicator.target)} is reached.` } };
  const short = { zh: `现为 ${shown(value)}，距目标 ${shown(indicator.target)} 还差 ${distance.zh}`, en: `It is ${shown(value)}, ${distance.en} from the target of ${shown(indicator.target)}` };
  if (reaches(indicator.amberFrom)) return { light: 'amber', says: { zh: `${short.zh}。`, en: `${short.en}.` } };
  const beyond = indicator.isHigherBetter ? { zh: '低于', en: 'below' } : { zh: '高于', en: 'above' };
  return { light: 'red', says: { zh: `${short.zh}，${beyond.zh}黄灯界限 ${shown(indicator.amberFrom)}。`, en: `${short.en} and ${beyond.en} the amber limit of ${shown(indicator.amberFrom)}.` } };
}

export interface MilestoneToJudge {
  readonly title: { readonly zh: string | null; readonly en: string | null };
  readonly dueOn: IsoDate;
  readonly doneOn: IsoDate | null;
}

/** A milestone this near is worth a look. */
const NEAR_DAYS = 30;

/** Red: a milestone's day has passed and it is not done; amber: the next one is near; green: all in time; grey: none is set. */
export function lightOfTask(milestones: readonly MilestoneToJudge[], today: IsoDate): LightSays {
  const undone = milestones.filter(({ doneOn }) => doneOn === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const late = undone.filter(({ dueOn }) => dueOn < today);
  const [firstLate] = late;
  const [next] = undone;
  const done = milestones.length - undone.length;
  if (milestones.length === 0) return { light: 'grey', says: { zh: '还没有里程碑。', en: 'No milestones are set.' } };
  if (firstLate) {
    return { light: 'red', says: { zh: `${late.length} 个里程碑逾期，最早的是“${zh(firstLate)}”（${firstLate.dueOn}）。`, en: `${late.length === 1 ? 'One milestone is' : `${late.length} milestones are`} overdue, first "${en(firstLate)}" (${firstLate.dueOn}).` } };
  }
  if (!next) return { light: 'green', says: { zh: `${done} 个里程碑全部完成。`, en: done === 1 ? 'Its one milestone is done.' : `All ${done} milestones are done.` } };
  const counted = { zh: `已完成 ${done}/${milestones.length}；下一个“${zh(next)}”，${next.dueOn}。`, en: `${done} of ${milestones.length} done; next "${en(next)}" by ${next.dueOn}.` };
  return { light: next.dueOn <= addDays(today, NEAR_DAYS) ? 'amber' : 'green', says: counted };
}

function zh({ title }: MilestoneToJudge): string {
  return title.zh ?? title.en ?? '';
}

function en({ title }: MilestoneToJudge): string {
  return title.en ?? title.zh ?? '';
}
