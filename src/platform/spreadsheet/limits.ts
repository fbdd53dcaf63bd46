/**
 * What the reader accepts. A file beyond one of these limits is refused with a sentence before it can exhaust memory:
 * 20,000 rows must stay within 512 MB for the whole process.
 */

const MIB = 1024 * 1024;

/** The file as uploaded. */
export const MAX_FILE_BYTES = 25 * MIB;
/** One part of the package after inflating, as declared and as found. */
export const MAX_PART_BYTES = 128 * MIB;
/** All parts that are read, after inflating. */
export const MAX_INFLATED_BYTES = 192 * MIB;
/** Files inside the package. */
export const MAX_PARTS = 5_000;
/** Tabs of the workbook. */
export const MAX_SHEETS = 200;
/** Rows with content, all known sheets together. */
export const MAX_ROWS = 100_000;
/** Rightmost column with content. */
export const MAX_COLUMNS = 400;
/** Filled cells of known sheets together. */
export const MAX_CELLS = 1_500_000;
/** Characters in these cells: a shared string counts each time a cell shows it. */
export const MAX_CHARACTERS = 64_000_000;
/** Entries of the shared string table. */
export const MAX_SHARED_STRINGS = 1_000_000;
/** Cell formats. */
export const MAX_FORMATS = 70_000;
/** Merged ranges in one sheet. */
export const MAX_MERGES = 20_000;
/** Characters in a cell, the limit of XLSX itself. */
export const MAX_CELL_CHARACTERS = 32_767;
/** Characters in a key. */
export const MAX_KEY_CHARACTERS = 100;
/** Rows searched for the header row. */
export const MAX_HEADER_ROW = 20;
/** Problems listed one by one; the rest is counted. */
export const MAX_PROBLEMS = 5_000;
/** Different wrong values of one kind for which the nearest right one is searched, and the comparisons that may take. */
export const MAX_SUGGESTIONS = 300;
export const MAX_COMPARISONS = 6_000_000;

/** XML of a workbook is flat; deeper nesting, more attributes or a longer token is an attack or damage. */
export const MAX_XML_DEPTH = 64;
export const MAX_XML_ATTRIBUTES = 256;
export const MAX_XML_TOKEN_BYTES = 4 * MIB;
