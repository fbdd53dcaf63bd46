/** The table that links needs to programmes as the query builder sees them; dates are ISO strings. */
import type { Generated } from 'kysely';

export interface CurriculumCooperationTables {
  'curriculum.need_area': NeedAreaTable;
}

/** The programme, and where told the area, that answers a need. */
export interface NeedAreaTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  need_id: string;
  programme_id: string;
  area_id: string | null;
  created_at: Generated<Date>;
}
