/** The loop closes: need → visit → promise → plan → training signed → figure → next visit; one walk, in Chinese and then in English. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, PHONE } from './browser.ts';
import { bindIndicator, holdVisit, indicatorOnCockpit, planForNeed, printNextBrief, seeRecords, type CooperationWords } from './loop-cooperation.ts';
import { fromFigureToLog, fromLogToNeed, makeLink, signByLink, writeLastWeek, type TrainingWords } from './loop-training.ts';

let browser: Browser;
const url = inject('url');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The learners are of different cohorts, and still have last week's log to write. */
const WALKS: Readonly<Record<'zh' | 'en', CooperationWords & TrainingWords>> = {
  zh: {
    visit: { create: '安排走访', title: '十一月座谈', titleField: '名称（中文）', hold: '标记为已举行', held: '已举行' },
    lines: [
      '需 聚醚夜班需要 6 名操作工 @site @leader-college #plant-polyol !2028-03-10',
      'c 聚醚夜班再给两个岗位 @coordinator-site 2x !2027-03-01',
      '承 夜班补 8 课时英语 @coordinator-college 8x !2027-06-30',
    ],
    see: { need: '查看需求', commitment: '查看承诺' },
    need: '聚醚夜班需要 6 名操作工',
    promises: ['聚醚夜班再给两个岗位', '夜班补 8 课时英语'],
    name: '对应到项目',
    programmes: '由哪些专业项目满足',
    answer: '答复',
    state: '状态',
    met: '已满足',
    plan: { done: /已得到新草案|草案与现行版本相同/, open: '查看草案', version: /第 \d+ 版/, publish: '发布计划', published: /已发布第 \d+ 版/ },
    dueDay: '2028年3月10日',
    spare: /余 \d+ 人/,
    indicator: { add: '绑定指标', title: '2026 级夜班签字率', titleField: '名称（中文）', cohort: 'apprentices-2026' },
    brief: { title: '走访简报', agreed: '上次约定：十一月座谈', print: '打印' },
    learner: 'learner2026@',
    write: /^写 .* 的周志/,
    handIn: '提交给师傅',
    what: '做了什么',
    did: '在师傅指导下投用换热器，记录了进出口温度。',
    waiting: '待签字',
    link: { open: '生成签字链接', make: '生成链接', address: '链接地址' },
    sign: '签字',
    signed: '已签字',
    byArea: '按领域看各周',
    up: '向上：它依据什么',
    needKind: '需求',
    area: '能力领域',
    framework: '标准版本',
    here: '您在这里',
  },
  en: {
    visit: { create: 'Plan a visit', title: 'Meeting at the college', titleField: 'Title in English', hold: 'Mark as held', held: 'Held' },
    lines: [
      'n 6 operators for the polyol night shift @site @leader-college #plant-polyol !2028-03-17',
      'c Two places on the night shift @coordinator-site 2x !2027-03-01',
      'c Ten lessons on shift handover @coordinator-college 10x !2027-06-30',
    ],
    see: { need: 'See the need', commitment: 'See the commitment' },
    need: '6 operators for the polyol night shift',
    promises: ['Two places on the night shift', 'Ten lessons on shift handover'],
    name: 'Name programmes',
    programmes: 'Programmes that answer it',
    answer: 'Answer',
    state: 'State',
    met: 'Met',
    plan: { done: /There is a new draft|the draft equals it/, open: 'Open the draft', version: /Version \d+/, publish: 'Publish the plan', published: /Version \d+ is published/ },
    dueDay: '17 Mar 2028',
    spare: /\d+ to spare/,
    indicator: { add: 'Bind an indicator', title: 'Signed weeks, apprentices 2025', titleField: 'Title in English', cohort: 'apprentices-2025' },
    brief: { title: 'Visit brief', agreed: 'Agreed last time: Meeting at the college', print: 'Print' },
    learner: 'learner2025@',
    write: /^Write the log of /,
    handIn: 'Hand in',
    what: 'What you did',
    did: 'Started the distillation column with my mentor and read the temperatures.',
    waiting: 'Waiting for signature',
    link: { open: 'Make a signing link', make: 'Make the link', address: 'Address of the link' },
    sign: 'Sign',
    signed: 'Signed',
    byArea: 'Weeks by area',
    up: 'Up: what it rests on',
    needKind: 'Need',
    area: 'Area',
    framework: 'Framework version',
    here: 'You are here',
  },
};

describe.each(['zh', 'en'] as const)('the loop in %s', (language) => {
  const words = WALKS[language];
  const contexts: BrowserContext[] = [];
  afterAll(async () => {
    for (const context of contexts) await context.close();
  });
  const open = async (size = {}): Promise<{ page: Page; expectQuiet: () => void }> => {
    const opened = await openPage(browser, url, { language, ...size });
    contexts.push(opened.page.context());
    return opened;
  };

  it('leads from a visit over need, promises, plan, log and signature to the indicator, down to the log, up to the need, and to the next visit', async () => {
    const coordinator = await open();
    await holdVisit(coordinator.page, words);
    await seeRecords(coordinator.page, words);
    await planForNeed(coordinator.page, words);
    await bindIndicator(coordinator.page, words);
    coordinator.expectQuiet();

    const leader = await open();
    const before = await indicatorOnCockpit(leader.page, words);

    const learner = await open({ size: PHONE });
    const written = await writeLastWeek(learner.page, words);
    learner.expectQuiet();
    const link = await makeLink(coordinator.page, words, written);
    const mentor = await open({ size: PHONE });
    await signByLink(mentor.page, link, words, written);
    mentor.expectQuiet();

    expect(await indicatorOnCockpit(leader.page, words)).not.toBe(before);
    await leader.page.getByRole('link', { name: words.indicator.title }).click();
    await fromFigureToLog(leader.page, words, written);
    await fromLogToNeed(leader.page, words, words.need);
    leader.expectQuiet();

    await printNextBrief(coordinator.page, words);
    coordinator.expectQuiet();
  }, 420_000);
});
