export interface PlatformTables { 'platform.consortium': { id: string } }
