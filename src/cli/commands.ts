import type { Sentence } from '../platform/errors.ts';
import type { Command } from './command.ts';

/** The commands, in the order of the help. Each is loaded when it is called, so that none pays for another's packages. */
export const commands: Readonly<Record<string, { readonly says: Sentence; load(): Promise<{ readonly command: Command }> }>> = {
  serve: {
    says: { zh: '启动服务器：网页、接口与后台任务', en: 'Serve the web app, the API and background jobs' },
    load: () => import('./serve.ts'),
  },
  worker: {
    says: { zh: '只执行后台任务（配合 DATABASE_URL）', en: 'Work on background jobs only (with DATABASE_URL)' },
    load: () => import('./worker.ts'),
  },
  migrate: {
    says: { zh: '将数据库升级到当前版本', en: 'Bring the database to this release' },
    load: () => import('./migrate.ts'),
  },
  setup: {
    says: { zh: '在空服务器上建立首位管理员', en: 'Make the first administrator of an empty server' },
    load: () => import('./setup.ts'),
  },
  backup: {
    says: { zh: '备份全部数据', en: 'Back up everything' },
    load: () => import('./backup.ts'),
  },
  restore: {
    says: { zh: '将备份恢复到空数据库', en: 'Restore a backup into an empty database' },
    load: () => import('./restore.ts'),
  },
  audit: {
    says: { zh: '验证审计链是否完整', en: 'Verify that the audit trail is whole' },
    load: () => import('./audit.ts'),
  },
  workbook: {
    says: { zh: '工作簿：模板、检查、导入、导出', en: 'Workbooks: template, check, import, export' },
    load: () => import('./workbook.ts'),
  },
  plan: {
    says: { zh: '由工作簿排出轮岗计划', en: 'Plan from a workbook, without a database' },
    load: () => import('./plan.ts'),
  },
  solve: {
    says: { zh: '求解规划问题（JSON）', en: 'Solve a planning problem (JSON)' },
    load: () => import('./solve.ts'),
  },
  replan: {
    says: { zh: '以最少变动重排已发布的计划（JSON）', en: 'Mend a published plan with few changes (JSON)' },
    load: () => import('./replan.ts'),
  },
  explain: {
    says: { zh: '说明为何无解，并给出出路（JSON）', en: 'Tell why there is no plan, and ways out (JSON)' },
    load: () => import('./explain.ts'),
  },
  why: {
    says: { zh: '学员为何在此而不在彼：换个安排要多花多少（JSON）', en: 'Why a learner is here and not there: what the other way would cost (JSON)' },
    load: () => import('./why.ts'),
  },
  'what-if': {
    says: { zh: '多个方案并排比较（JSON）', en: 'Variants of a problem side by side (JSON)' },
    load: () => import('./what-if.ts'),
  },
  verify: {
    says: { zh: '复核计划与下界证书（JSON）', en: 'Check a plan and its certificate (JSON)' },
    load: () => import('./verify.ts'),
  },
};
