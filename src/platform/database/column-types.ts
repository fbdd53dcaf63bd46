import pg from 'pg';

const { builtins } = pg.types;
const ARRAY_OF_DATE = 1182;
const ARRAY_OF_INT8 = 1016;
const ARRAY_OF_NUMERIC = 1231;

/**
 * How column values come to us: `date` stays an ISO date text (a day has no time zone), `bigint` and `numeric` become
 * numbers, `timestamptz` a `Date`, `json` its value; arrays likewise. A bigint that a number cannot hold is an error.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      switch (oid) {
        case builtins.DATE:
          return (text: string) => text;
        case builtins.INT8:
          return safeInteger;
        case builtins.NUMERIC:
          return Number;
        case ARRAY_OF_DATE:
          return (text: string) => elements(text).map((element) => element);
        case ARRAY_OF_INT8:
          return (text: string) => elements(text).map((element) => (element === null ? null : safeInteger(element)));
        case ARRAY_OF_NUMERIC:
          return (text: string) => elements(text).map((element) => (element === null ? null : Number(element)));
      }
    }
    return pg.types.getTypeParser(oid, format ?? 'text');
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
}

/** Elements of a one-dimensional array whose elements never need quotes. */
function elements(text: string): (string | null)[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((element) => (element === 'NULL' ? null : element));
}
