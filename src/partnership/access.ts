/** Who may call what in the partnership storey. Row-level security limits the rows; the rules check the owner of what is changed. */
import type { AccessRule, AccessTable } from '../platform/access/rule.ts';
import { cooperationAccess } from './cooperation/access.ts';
import type { endpoints } from './routes.ts';

const reads: AccessRule = {
  who: 'member',
  rows: 'shared',
  says: { zh: '联合体成员可查看：本单位的、协议共享的和关于本人的记录', en: 'Members read the rows of their parties, those shared by agreements in force, and those about themselves' },
};

const edits: AccessRule = {
  who: ['coordinator', 'administrator'],
  rows: 'own party',
  says: { zh: '协调员和管理员可修改本单位的记录', en: 'Coordinators and administrators change the rows of their own party' },
};

const closes: AccessRule = {
  who: ['coordinator', 'administrator', 'hseq_officer'],
  rows: 'own party',
  says: { zh: '协调员、管理员和安环质管员可停用或恢复本单位的场所', en: 'Coordinators, administrators and HSEQ officers close and reopen venues of their own party' },
};

const keeps: AccessRule = {
  who: ['coordinator', 'administrator', 'leader'],
  rows: 'own party',
  says: { zh: '协调员、管理员和负责人可查看本单位记录的缺项与修改历史', en: 'Coordinators, administrators and leaders see gaps and history of the rows of their own party' },
};

export const access: AccessTable<(typeof endpoints)[number]['operation']> = {
  listParties: reads,
  getParty: reads,
  listPeople: reads,
  getPerson: reads,
  giveRole: edits,
  endRole: edits,
  withdrawRole: edits,
  listNameGaps: keeps,
  listHistory: keeps,
  listSites: reads,
  getSite: reads,
  listPlants: reads,
  listVenues: reads,
  getVenue: reads,
  createVenue: edits,
  changeVenue: edits,
  changeVenuePlaces: edits,
  closeVenue: closes,
  reopenVenue: closes,
  assignMentor: edits,
  endMentor: edits,
  withdrawMentor: edits,
  listAgreements: reads,
  getAgreement: reads,
  listShares: reads,
  amendAgreement: edits,
  addShare: edits,
  endShare: edits,
  withdrawShare: edits,
  ...cooperationAccess,
};
