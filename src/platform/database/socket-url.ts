/** The address of a role and database behind a socket folder; PostgreSQL's own tools understand it too. */
export function urlOf(socketFolder: string, role: string, database: string): string {
  return `postgresql:///${database}?host=${encodeURIComponent(socketFolder)}&user=${role}`;
}
