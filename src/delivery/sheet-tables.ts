/** Where the rows of the delivery sheets lie. */
import type { SheetTables } from '../platform/sheet-store/mapping.ts';
import * as sheets from './sheets.ts';

const ofLearner = { owner: { parent: 'enrolment' }, subject: 'enrolment' } as const;

export const deliveryTables: SheetTables = [
  {
    sheet: sheets.logEntries,
    table: 'delivery.log_entry',
    kind: 'log_entry',
    ...ofLearner,
    columnNames: { host: 'host_party_id' },
    links: { competences: { table: 'delivery.log_competence', ownColumn: 'log_entry_id', otherColumn: 'competence_id' } },
    isSupersedable: true,
    isFixed: (stored) => stored['state'] === 'signed',
    instants: ['submittedAt', 'decidedAt'],
  },
  { sheet: sheets.absenceNotes, table: 'delivery.absence_note', kind: 'absence_note', ...ofLearner, instants: ['notedAt'] },
];
