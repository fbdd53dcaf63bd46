import { expect, test } from 'vitest';
import type { JudgedCommitment } from '../../contract/index.ts';
import { ledgerOf } from './measure-commitments.ts';
import { gapOverTime } from './needs-and-pipeline.ts';

test('needs and pipeline are summed up to each day on which either changes', () => {
  const needed = [{ day: '2027-09-01', people: 14 }, { day: '2028-03-31', people: 28 }];
  const finishing = [{ day: '2028-02-27', people: 32 }];
  expect(gapOverTime(needed, finishing)).toEqual([
    { day: '2027-09-01', needed: 14, finishing: 0, gap: 14 },
    { day: '2028-02-27', needed: 14, finishing: 32, gap: -18 },
    { day: '2028-03-31', needed: 42, finishing: 32, gap: 10 },
  ]);
});

test('who finishes on the very day counts for the need of that day', () => {
  expect(gapOverTime([{ day: '2028-02-27', people: 5 }], [{ day: '2028-02-27', people: 5 }])).toEqual([{ day: '2028-02-27', needed: 5, finishing: 5, gap: 0 }]);
  expect(gapOverTime([], [])).toEqual([]);
});

const party = (key: string) => ({ id: key, key, name: { zh: key, en: null } });
const judged = (from: string, to: string, quantity: number | null, status: JudgedCommitment['judgement']['status'], delivered: number | null): JudgedCommitment => ({
  id: `${from}-${to}-${status}-${quantity}`,
  key: 'c',
  title: { zh: 'c', en: null },
  kind: 'places',
  from: party(from),
  to: party(to),
  quantity,
  unit: null,
  promisedOn: '2026-01-01',
  dueOn: '2026-06-30',
  until: null,
  responsible: null,
  need: null,
  visit: null,
  state: 'open',
  closedOn: null,
  reason: { zh: null, en: null },
  test: null,
  evidence: [],
  revision: 1,
  canEdit: false,
  judgement: { status, delivered, measured: null, measuredOn: null, says: { zh: '', en: '' } },
});

test('the ledger keeps both directions apart and counts a refusal without its amount', () => {
  const lines = ledgerOf([
    judged('site', 'college', 20, 'kept', 20),
    judged('site', 'college', 10, 'late', 4),
    judged('site', 'college', 8, 'dropped', 0),
    judged('site', 'college', null, 'open', 0),
    judged('college', 'site', 5, 'secured', 0),
  ]);
  expect(lines).toMatchObject([
    { from: { key: 'college' }, promised: 1, secured: 1, promisedQuantity: 5, deliveredQuantity: 0 },
    { from: { key: 'site' }, promised: 4, kept: 1, late: 1, open: 1, refused: 1, promisedQuantity: 30, deliveredQuantity: 24 },
  ]);
});
