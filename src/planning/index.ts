/** The door of the planning storey: what the storeys above and the composition may use. */
export { planningSheets } from './sheets.ts';
export type { EnrolmentRow, PlacementRow, PlanningFacts, PlanRow } from './sheets.ts';
export { planningTables } from './sheet-tables.ts';
export { planningFactRules } from './fact-rules.ts';
export { readPlanningFacts } from './read-planning-facts.ts';
export { refreshVenueLoads } from './refresh-venue-loads.ts';
export { publishedVersionKeys } from './published-version-keys.ts';
