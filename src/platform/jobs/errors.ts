import { declareErrors } from '../errors.ts';

export const jobErrors = declareErrors({
  job_not_found: {
    status: 404,
    says: { zh: '没有编号为 {job} 的后台任务。', en: 'There is no job {job}.' },
    wayOut: { zh: '检查编号；只有发起人和协调员能看到任务。', en: 'Check the id; a job is shown to who asked for it and to coordinators.' },
  },
  job_crashed: {
    status: 500,
    says: {
      zh: '任务在第 {attempts} 次执行时中断：执行它的进程没有正常结束。',
      en: 'The job broke off in its attempt number {attempts}: the process that ran it ended without a word.',
    },
    wayOut: { zh: '重新发起；若再次中断，请检查服务器的内存与日志。', en: 'Ask for it again; if it breaks off again, look at the memory and the log of the server.' },
  },
  job_failed: {
    status: 500,
    says: { zh: '任务因程序错误而失败，编号 {incident}。', en: 'The job failed on a defect of the program, incident {incident}.' },
    wayOut: { zh: '请将此编号告知管理员，日志中有详情。', en: 'Tell the administrator this number; the log holds the details.' },
  },
});
