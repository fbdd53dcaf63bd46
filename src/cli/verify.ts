import { AppError } from '../platform/errors.ts';
import type { Sentence } from '../platform/errors.ts';
import { checkPlan, readCertificate, readPlan, readProblem, verifyCertificate, type CertificateVerdict, type Plan, type Problem } from '../solver/index.ts';
import type { Command } from './command.ts';
import { readJsonFile } from './read-json-file.ts';

const MOST_TOLD = 20;

export const command: Command = {
  says: { zh: '复核计划是否遵守全部规则、代价是否属实；有证书时由证书重新计算下界', en: 'Check that a plan keeps every rule and costs what it claims; with a certificate, recompute the lower bound' },
  usage: 'PROBLEM.json PLAN.json [CERTIFICATE.json]',
  options: {},
  run: async (call) => {
    const [problemFile, planFile, certificateFile, ...rest] = call.words;
    if (problemFile === undefined || planFile === undefined || rest.length > 0) throw new AppError('command_misused', { command: 'verify', reason: call.words.join(' ') || '—' });
    const problem = await readJsonFile(problemFile, readProblem);
    const plan = await readJsonFile(planFile, (json) => readPlan(problem, json));
    const verdict = checkPlan(problem, plan);
    const proof = certificateFile === undefined ? null : await verified(problem, certificateFile, verdict.cost?.total ?? null, plan);
    const holds = proof === null || proof.valid;
    if (call.isJson) call.print(JSON.stringify({ ...verdict, certificate: proof }));
    else {
      for (const { rule, says } of verdict.violations.slice(0, MOST_TOLD)) call.print(`${rule}: ${says}`);
      for (const wrong of verdict.wrongClaims) call.print(typeof wrong === 'string' ? wrong : JSON.stringify(wrong));
      const cost = verdict.cost?.total ?? '—';
      call.print(verdict.valid ? { zh: `计划有效：代价 ${cost}`, en: `The plan is valid: cost ${cost}` }[call.locale] : { zh: `计划无效：违反规则 ${verdict.violations.length} 处`, en: `The plan is not valid: ${verdict.violations.length} breaches` }[call.locale]);
      if (proof !== null) call.print(holds ? { zh: `证书成立：任何计划的代价不低于 ${proof.recomputed}`, en: `The certificate holds: no plan costs less than ${proof.recomputed}` }[call.locale] : refusal(proof)[call.locale]);
    }
    return verdict.valid && holds ? 0 : 1;
  },
};

async function verified(problem: Problem, file: string, cost: number | null, plan: Plan): Promise<CertificateVerdict> {
  const certificate = await readJsonFile(file, (json) => readCertificate(problem, json));
  return cost === null ? verifyCertificate(problem, certificate) : verifyCertificate(problem, certificate, plan, cost);
}

function refusal({ outcome, claimed, recomputed, relaxedLearners, says }: CertificateVerdict): Sentence {
  const proven = Number.isFinite(recomputed) ? String(recomputed) : '—';
  return outcome === 'too-large'
    ? { zh: `证书过大，无法在此复核：${relaxedLearners} 名学员的情形太多；声称 ${claimed}，此处只能证明 ${proven}`, en: `The certificate is neither verified nor refuted: ${says}` }
    : { zh: `证书不成立：声称 ${claimed}，其价格只证明 ${proven}`, en: `The certificate does not hold: ${says}` };
}
