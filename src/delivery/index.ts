/** The door of the delivery storey: what the storeys above and the composition may use. */
export { deliverySheets } from './sheets.ts';
export type { DeliveryFacts, LogEntryRow } from './sheets.ts';
export { deliveryTables } from './sheet-tables.ts';
export { deliveryFactRules } from './fact-rules.ts';
export { deliveryApi } from './api.ts';
export { deliveryErrors } from './errors.ts';
