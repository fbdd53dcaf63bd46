export { takeBackup, type BackupProgress } from './take-backup.ts';
export { restoreBackup } from './restore-backup.ts';
export { readBackup, type Manifest } from './manifest.ts';
