import { describe, expect, it } from 'vitest';
import { exampleSheets } from './fixtures/example-sheets.ts';
import { packWorkbook } from './fixtures/pack-workbook.ts';
import type { TestCell, TestTab } from './fixtures/pack-workbook.ts';
import { cellProblems } from './problem-sentences.ts';
import type { CellProblemCode } from './problem-sentences.ts';
import { readWorkbook } from './read-workbook.ts';

const HALLS = ['编号', '中文名称', '英文名称', '类别', '工位数', '室内', '危险源'];
const STAYS = ['Learner', 'From week', 'Hall', 'Alternatives', 'Last day', 'Hours a day', 'Remark'];
const goodHall = ['V-1', '反应器大厅', 'Reactor hall', 'plant', 4, '是', '高温'];
const goodStay = ['L-1', '2026-09-07', 'V-1', 'V-1', '2026-09-11', 7.5, 'fine'];

/** The good row with some cells replaced, by column number from 0. */
function but(row: readonly TestCell[], changes: Readonly<Record<number, TestCell>>): TestCell[] {
  return row.map((cell, i) => (i in changes ? (changes[i] ?? null) : cell));
}

function halls(...rows: (readonly TestCell[])[]): TestTab {
  return { title: '车间', rows: [HALLS, ...rows] };
}

function stays(...rows: (readonly TestCell[])[]): TestTab {
  return { title: 'Stays', rows: [STAYS, ...rows] };
}

const dateStyle = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';

interface Case {
  readonly tabs: readonly TestTab[];
  readonly at: string;
  readonly value: string | null;
  readonly en: string;
  readonly wayOut: string;
}

const base = halls(goodHall);

const cases: Readonly<Record<CellProblemCode, Case>> = {
  cell_required: { tabs: [halls(but(goodHall, { 3: null }))], at: '车间!D2', value: null, en: '"Kind" is empty but must be filled in.', wayOut: 'Fill in one of Plant, Laboratory, Plant, laboratory.' },
  cell_one_of_required: { tabs: [halls(but(goodHall, { 1: ' \u00a0', 2: null }))], at: '车间!B2', value: null, en: 'Chinese name, English name: all are empty, at least one must be filled in.', wayOut: 'Fill in one of them, better all.' },
  cell_too_long: { tabs: [halls(but(goodHall, { 1: '长'.repeat(61) }))], at: '车间!B2', value: '长'.repeat(61), en: '"Chinese name" has 61 characters, the limit is 60.', wayOut: 'Shorten it to 60 characters.' },
  cell_control_character: { tabs: [halls(but(goodHall, { 2: 'bell_x0007_' }))], at: '车间!C2', value: 'bell\u0007', en: '"English name" contains an invisible control character (U+0007).', wayOut: 'Empty the cell and type the text again instead of pasting it.' },
  cell_formula_without_result: { tabs: [halls(but(goodHall, { 4: { xml: '<c r="@"><f>SUM(A1:A9)</f></c>' } }))], at: '车间!E2', value: '=', en: '"Places" holds a formula whose result was not saved.', wayOut: 'Open the file in Excel, WPS or LibreOffice, recalculate (F9) and save it; or replace the formula by its value.' },
  cell_error_value: { tabs: [halls(but(goodHall, { 4: { xml: '<c r="@" t="e"><f>A1</f><v>#REF!</v></c>' } }))], at: '车间!E2', value: '#REF!', en: '"Places" shows the formula error #REF!.', wayOut: 'Correct the formula, or fill in a whole number from 0 to 500.' },
  cell_not_a_date: { tabs: [base, stays(but(goodStay, { 4: '7.9.2026' }))], at: 'Stays!E2', value: '7.9.2026', en: '"7.9.2026" in "Last day" is not a date.', wayOut: 'Write a date such as 2026-09-07, 2026/9/7 or 2026年9月7日, years 1900 to 2199.' },
  cell_not_a_monday: { tabs: [base, stays(but(goodStay, { 1: '2026-09-09' }))], at: 'Stays!B2', value: '2026-09-09', en: '2026-09-09 in "From week" is a Wednesday; a week is named by its Monday.', wayOut: 'The Monday of that week is 2026-09-07.' },
  cell_not_an_integer: { tabs: [halls(but(goodHall, { 4: 4.5 }))], at: '车间!E2', value: '4.5', en: '"4.5" in "Places" is not a whole number.', wayOut: 'Write a whole number from 0 to 500, without a unit.' },
  cell_not_a_number: { tabs: [base, stays(but(goodStay, { 5: '7,5' }))], at: 'Stays!F2', value: '7,5', en: '"7,5" in "Hours a day" is not a number.', wayOut: 'Write a number from 0 to 24, with a decimal point and without a unit.' },
  cell_out_of_range: { tabs: [halls(but(goodHall, { 4: 501 }))], at: '车间!E2', value: '501', en: '501 in "Places" is out of range.', wayOut: 'Write a whole number from 0 to 500.' },
  cell_not_a_flag: { tabs: [halls(but(goodHall, { 5: 'maybe' }))], at: '车间!F2', value: 'maybe', en: '"maybe" in "Indoor" is neither yes nor no.', wayOut: 'Write Yes or No (是 or 否).' },
  cell_unknown_choice: { tabs: [halls(but(goodHall, { 3: 'canteen' }))], at: '车间!D2', value: 'canteen', en: '"Kind" does not accept "canteen".', wayOut: 'It accepts: Plant, Laboratory, Plant, laboratory.' },
  cell_choice_suggested: { tabs: [halls(but(goodHall, { 6: '高温；nosie' }))], at: '车间!G2', value: 'nosie', en: '"Hazards" does not accept "nosie".', wayOut: 'Did you mean "Noise"? It accepts: Heat, Acid, Noise.' },
  cell_unknown_reference: { tabs: [base, stays(but(goodStay, { 2: 'Canteen' }))], at: 'Stays!C2', value: 'Canteen', en: '"Canteen" in "Hall" does not exist in the sheet "Halls".', wayOut: 'Use a value of the column "Key" in "Halls", or add a row there first.' },
  cell_reference_suggested: { tabs: [base, stays(but(goodStay, { 3: 'V-1、V-2' }))], at: 'Stays!D2', value: 'V-2', en: '"V-2" in "Alternatives" does not exist in the sheet "Halls".', wayOut: 'Did you mean "V-1"?' },
  cell_key_with_separator: { tabs: [halls(but(goodHall, { 0: 'V1，北' }))], at: '车间!A2', value: 'V1，北', en: '"V1，北" in "Key" contains a comma, semicolon or line break, which separate several keys.', wayOut: 'Use a hyphen instead, for example "V1-北".' },
  cell_key_became_date: { tabs: [halls(but(goodHall, { 0: { xml: '<c r="@" s="1"><v>46272</v></c>' } }))], at: '车间!A2', value: '2026-09-07', en: 'The spreadsheet program has turned the key in "Key" into the date 2026-09-07.', wayOut: 'Set the format of the column to Text and type the key again.' },
  cell_duplicate_key: { tabs: [halls(goodHall, but(goodHall, { 0: 'V-2' }), goodHall)], at: '车间!A4', value: 'V-1', en: '"V-1" stands in A2 already and again in A4.', wayOut: 'Give one of the two rows another key, or delete the duplicate row.' },
  cell_merged: { tabs: [{ ...halls(goodHall), merges: ['B2:C2'] }], at: '车间!B2', value: '反应器大厅', en: 'B2:C2 is merged across columns; only its first cell has a value.', wayOut: 'Unmerge it and fill in each cell.' },
  cell_merge_filled: { tabs: [{ ...halls(goodHall, but(goodHall, { 0: 'V-2', 3: null })), merges: ['D2:D9'] }], at: '车间!D2', value: 'plant', en: 'D2:D9 is merged; "plant" was taken for each of its rows.', wayOut: 'If that is not meant, unmerge it and fill in each row.' },
  cell_time_dropped: { tabs: [base, stays(but(goodStay, { 4: { xml: '<c r="@" s="1"><v>46272.5</v></c>' } }))], at: 'Stays!E2', value: '46272.5', en: '"Last day" takes days only; the time after 2026-09-07 was left out.', wayOut: 'Nothing to do; delete the time to silence this note.' },
  cell_number_taken_as_date: { tabs: [base, stays(but(goodStay, { 4: 46272 }))], at: 'Stays!E2', value: '46272', en: 'The number 46272 in "Last day" was read as the date 2026-09-07.', wayOut: 'Check it; with a date format the cell shows it directly.' },
  cell_width_changed: { tabs: [base, stays(but(goodStay, { 2: 'Ｖ－１' }))], at: 'Stays!C2', value: 'Ｖ－１', en: '"Ｖ－１" in "Hall" has full-width characters and was read as "V-1".', wayOut: 'Nothing to do; use half-width characters in keys.' },
  header_missing: { tabs: [{ title: '车间', rows: [['V-1', '大厅'], ['V-2', '大厅']] }], at: '车间!A1', value: null, en: 'No header row was found in the first 20 rows of "车间".', wayOut: 'Write the column names in the first row: Key, Chinese name, English name, Kind, Places, Indoor, Hazards.' },
  column_missing: { tabs: [{ title: '车间', rows: [HALLS.slice(0, 4), goodHall.slice(0, 4)] }], at: '车间!E1', value: null, en: 'The required column "Places" is missing.', wayOut: 'Add a column with the header "工位数 / Places".' },
  column_twice: { tabs: [{ title: '车间', rows: [[...HALLS, 'KIND']] }], at: '车间!H1', value: 'KIND', en: 'The column "Kind" stands twice: D1 and H1.', wayOut: 'Delete one of the two, or rename it.' },
  column_unknown: { tabs: [{ title: '车间', rows: [[...HALLS, '电话']] }], at: '车间!H1', value: '电话', en: 'The column "电话" is not part of the template and was not read.', wayOut: 'If its content is needed, use a header of the template: (all of them are there).' },
  sheet_twice: { tabs: [base, { title: 'Halls', rows: [HALLS] }], at: 'Halls!A1', value: 'Halls', en: '"Halls" and "车间" are two names of the same sheet.', wayOut: 'Put both into one sheet, or rename one of them.' },
  sheet_unknown: { tabs: [base, { title: 'Sheet1', rows: [] }], at: 'Sheet1!A1', value: 'Sheet1', en: 'The sheet "Sheet1" is not part of the template and was not read.', wayOut: 'If its content is needed, give it a name of the template: Stays.' },
};

describe('a problem in a workbook names sheet, cell and value, says what is wrong and what would be right:', () => {
  it.each(Object.entries(cases) as [CellProblemCode, Case][])('%s', async (code, { tabs, at, value, en, wayOut }) => {
    const { problems, hasErrors } = await readWorkbook(await packWorkbook({ tabs, styles: dateStyle }), exampleSheets);
    const found = problems.filter((problem) => problem.code === code);
    expect(found.map((problem) => `${problem.sheet}!${problem.cell}`)).toEqual([at]);
    const [problem] = found;
    expect(problem?.value).toBe(value);
    expect(problem?.says.en).toBe(en);
    expect(problem?.wayOut.en).toBe(wayOut);
    expect(problem?.severity).toBe(cellProblems[code].severity);
    expect(`${problem?.says.zh}${problem?.wayOut.zh}`).not.toMatch(/[{}]|undefined|\[object/);
    expect(hasErrors).toBe(cellProblems[code].severity === 'error');
  });

  it('and a file without any has none', async () => {
    const { problems, hasErrors } = await readWorkbook(await packWorkbook({ tabs: [base, stays(goodStay)] }), exampleSheets);
    expect(problems).toEqual([]);
    expect(hasErrors).toBe(false);
  });

  it('and every sentence stands in both languages and fills the same places', () => {
    for (const { says, wayOut } of Object.values(cellProblems)) {
      for (const sentence of [says, wayOut]) {
        const placesOf = (text: string) => new Set(text.match(/\{\w+\}/g));
        expect(placesOf(sentence.zh)).toEqual(placesOf(sentence.en));
        expect(sentence.zh).toMatch(/\p{Script=Han}/u);
        expect(sentence.en.replace(/2026年9月7日|是 or 否/, '')).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
