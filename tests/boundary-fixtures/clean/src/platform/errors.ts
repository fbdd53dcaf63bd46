import pg from 'pg';
export const errors = pg;
