import { expect, test } from 'vitest';
import { judgeCommitment, measuringDay, type CommitmentToJudge } from './judge-commitment.ts';

const TODAY = '2026-11-18';
const promise = (parts: Partial<CommitmentToJudge> = {}): CommitmentToJudge => ({
  kind: 'places',
  state: 'open',
  quantity: 20,
  unit: null,
  dueOn: '2027-03-01',
  until: null,
  closedOn: null,
  reason: { zh: null, en: null },
  test: { kind: 'venue_capacity', subject: 'simulator', atLeast: 20 },
  evidence: [],
  ...parts,
});
const given = (quantity: number | null, givenOn = '2026-10-01') => ({ givenOn, quantity });

test('places already set for the due day secure a promise before it is due', () => {
  expect(judgeCommitment(promise(), 20, TODAY)).toMatchObject({ status: 'secured', measuredOn: '2027-03-01', delivered: 0 });
});

test('one place short before the day leaves it open, after the day it is late', () => {
  expect(judgeCommitment(promise(), 19, TODAY).status).toBe('open');
  expect(judgeCommitment(promise({ dueOn: '2026-11-17' }), 19, TODAY)).toMatchObject({ status: 'late', delivered: 19 });
});

test('on the due day itself the figure counts as delivered', () => {
  expect(judgeCommitment(promise({ dueOn: TODAY }), 20, TODAY)).toMatchObject({ status: 'kept', delivered: 20 });
});

test('more than promised is not delivered twice over', () => {
  expect(judgeCommitment(promise({ dueOn: TODAY }), 26, TODAY).delivered).toBe(20);
});

test('a bound promise is broken again when the places go, whoever said it was kept', () => {
  expect(judgeCommitment(promise({ dueOn: '2026-09-01', state: 'kept' }), 12, TODAY).status).toBe('late');
});

test('what it is bound to and nobody can see is unknown, and says what is missing', () => {
  const judged = judgeCommitment(promise(), null, TODAY);
  expect(judged.status).toBe('unknown');
  expect(judged.says.en).toContain('simulator');
});

test('the figure is read on the due day, then today, then on the last day', () => {
  expect(measuringDay({ dueOn: '2027-03-01', until: null }, TODAY)).toBe('2027-03-01');
  expect(measuringDay({ dueOn: '2026-03-01', until: '2027-03-01' }, TODAY)).toBe(TODAY);
  expect(measuringDay({ dueOn: '2025-03-01', until: '2026-03-01' }, TODAY)).toBe('2026-03-01');
});

const byHand = (parts: Partial<CommitmentToJudge>) => promise({ test: null, quantity: 16, unit: 'lessons', ...parts });

test('lessons by hand: all of them keep it, half of them leave it open or late', () => {
  expect(judgeCommitment(byHand({ evidence: [given(8), given(8, '2026-11-02')] }), null, TODAY)).toMatchObject({ status: 'kept', delivered: 16 });
  expect(judgeCommitment(byHand({ evidence: [given(8)] }), null, TODAY)).toMatchObject({ status: 'open', delivered: 8 });
  expect(judgeCommitment(byHand({ evidence: [given(8)], dueOn: '2026-11-17' }), null, TODAY)).toMatchObject({ status: 'late', delivered: 8 });
});

test('what is told for a later day does not count yet', () => {
  expect(judgeCommitment(byHand({ evidence: [given(16, '2026-12-01')] }), null, TODAY)).toMatchObject({ status: 'open', delivered: 0 });
});

test('without a quantity any delivery keeps it', () => {
  expect(judgeCommitment(byHand({ quantity: null }), null, TODAY).status).toBe('open');
  expect(judgeCommitment(byHand({ quantity: null, evidence: [given(null)] }), null, TODAY).status).toBe('kept');
});

test('a refusal says its reason in both languages, whichever it was given in', () => {
  const judged = judgeCommitment(promise({ state: 'refused', reason: { zh: '编制已满', en: null } }), 20, TODAY);
  expect(judged).toMatchObject({ status: 'refused', delivered: 0, says: { zh: '已拒绝：编制已满', en: 'Refused: 编制已满' } });
});
