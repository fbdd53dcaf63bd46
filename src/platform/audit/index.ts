export { recordChange, recordChanges, type Change } from './record-change.ts';
export { sealAudit } from './seal-audit.ts';
export { verifyAudit, type AuditBreak, type AuditVerdict } from './verify-audit.ts';
export { anonymiseAudit } from './anonymise-audit.ts';
