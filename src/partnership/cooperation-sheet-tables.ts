/** Where the rows of needs, visits, commitments and tasks lie. */
import type { SheetTables } from '../platform/sheet-store/mapping.ts';
import * as sheets from './cooperation-sheets.ts';

const ofVisit = { parent: 'visit' } as const;

export const cooperationTables: SheetTables = [
  { sheet: sheets.needs, table: 'partnership.need', kind: 'need', owner: { party: 'party' }, columnNames: { party: 'party_id', to: 'to_party_id' } },
  { sheet: sheets.visits, table: 'partnership.visit', kind: 'visit', owner: { party: 'owner' }, columnNames: { parties: 'party_ids' } },
  { sheet: sheets.visitParties, table: 'partnership.visit_party', kind: 'visit_party', owner: ofVisit },
  { sheet: sheets.visitPeople, table: 'partnership.visit_person', kind: 'visit_person', owner: ofVisit },
  { sheet: sheets.visitStops, table: 'partnership.visit_stop', kind: 'visit_stop', owner: ofVisit },
  { sheet: sheets.agendaItems, table: 'partnership.agenda_item', kind: 'agenda_item', owner: ofVisit },
  {
    sheet: sheets.commitments,
    table: 'partnership.commitment',
    kind: 'commitment',
    owner: { party: 'from' },
    columnNames: { from: 'from_party_id', to: 'to_party_id' },
  },
  { sheet: sheets.commitmentEvidence, table: 'partnership.commitment_evidence', kind: 'commitment_evidence', owner: { parent: 'commitment' } },
  { sheet: sheets.minuteLines, table: 'partnership.minute_line', kind: 'minute_line', owner: ofVisit },
  { sheet: sheets.policies, table: 'partnership.policy', kind: 'policy', owner: { party: 'owner' } },
  { sheet: sheets.aspects, table: 'partnership.aspect', kind: 'aspect', owner: { parent: 'policy' } },
  { sheet: sheets.tasks, table: 'partnership.task', kind: 'task', owner: { parent: 'aspect' } },
  { sheet: sheets.milestones, table: 'partnership.milestone', kind: 'milestone', owner: { parent: 'task' } },
  { sheet: sheets.indicators, table: 'partnership.indicator', kind: 'indicator', owner: { parent: 'task' } },
];
