/** What can be wrong with single cells, columns and tabs; `{column}` is the header in the reader's language. */
import type { Sentence } from '../errors.ts';

export interface ProblemDeclaration {
  readonly severity: 'error' | 'note';
  readonly says: Sentence;
  readonly wayOut: Sentence;
}

/** Every code a `CellProblem` can carry, with its sentences before values are filled in. */
export const cellProblems = {
  cell_required: {
    severity: 'error',
    says: { zh: '“{column}”没有填写，这一列必须填写。', en: '"{column}" is empty but must be filled in.' },
    wayOut: { zh: '请填写{expected}。', en: 'Fill in {expected}.' },
  },
  cell_one_of_required: {
    severity: 'error',
    says: { zh: '{columns} 都没有填写，至少要填一项。', en: '{columns}: all are empty, at least one must be filled in.' },
    wayOut: { zh: '请填写其中任意一项，最好都填。', en: 'Fill in one of them, better all.' },
  },
  cell_too_long: {
    severity: 'error',
    says: { zh: '“{column}”有 {length} 个字符，上限是 {limit} 个。', en: '"{column}" has {length} characters, the limit is {limit}.' },
    wayOut: { zh: '请缩短到 {limit} 个字符以内。', en: 'Shorten it to {limit} characters.' },
  },
  cell_control_character: {
    severity: 'error',
    says: { zh: '“{column}”含有看不见的控制字符（{character}）。', en: '"{column}" contains an invisible control character ({character}).' },
    wayOut: { zh: '请清空单元格后重新键入，不要从其他程序直接粘贴。', en: 'Empty the cell and type the text again instead of pasting it.' },
  },
  cell_formula_without_result: {
    severity: 'error',
    says: { zh: '“{column}”中的公式没有保存计算结果。', en: '"{column}" holds a formula whose result was not saved.' },
    wayOut: { zh: '请在 Excel、WPS 或 LibreOffice 中打开文件，重新计算（F9）并保存；或把公式换成数值。', en: 'Open the file in Excel, WPS or LibreOffice, recalculate (F9) and save it; or replace the formula by its value.' },
  },
  cell_error_value: {
    severity: 'error',
    says: { zh: '“{column}”显示公式错误 {value}。', en: '"{column}" shows the formula error {value}.' },
    wayOut: { zh: '请改正公式，或直接填写{expected}。', en: 'Correct the formula, or fill in {expected}.' },
  },
  cell_not_a_date: {
    severity: 'error',
    says: { zh: '“{column}”中的“{value}”不是日期。', en: '"{value}" in "{column}" is not a date.' },
    wayOut: { zh: '请填写日期，例如 2026-09-07、2026/9/7 或 2026年9月7日，年份 1900–2199。', en: 'Write a date such as 2026-09-07, 2026/9/7 or 2026年9月7日, years 1900 to 2199.' },
  },
  cell_not_a_monday: {
    severity: 'error',
    says: { zh: '“{column}”中的 {day} 是{weekday}，周要用它的星期一表示。', en: '{day} in "{column}" is a {weekday}; a week is named by its Monday.' },
    wayOut: { zh: '这一周的星期一是 {monday}。', en: 'The Monday of that week is {monday}.' },
  },
  cell_not_an_integer: {
    severity: 'error',
    says: { zh: '“{column}”中的“{value}”不是整数。', en: '"{value}" in "{column}" is not a whole number.' },
    wayOut: { zh: '请只填写{expected}，不带单位。', en: 'Write {expected}, without a unit.' },
  },
  cell_not_a_number: {
    severity: 'error',
    says: { zh: '“{column}”中的“{value}”不是数字。', en: '"{value}" in "{column}" is not a number.' },
    wayOut: { zh: '请只填写{expected}，小数点用“.”，不带单位。', en: 'Write {expected}, with a decimal point and without a unit.' },
  },
  cell_out_of_range: {
    severity: 'error',
    says: { zh: '“{column}”中的 {value} 超出范围。', en: '{value} in "{column}" is out of range.' },
    wayOut: { zh: '请填写{expected}。', en: 'Write {expected}.' },
  },
  cell_not_a_flag: {
    severity: 'error',
    says: { zh: '“{column}”中的“{value}”既不是“是”也不是“否”。', en: '"{value}" in "{column}" is neither yes nor no.' },
    wayOut: { zh: '请填写“是”或“否”。', en: 'Write Yes or No (是 or 否).' },
  },
  cell_unknown_choice: {
    severity: 'error',
    says: { zh: '“{column}”不接受“{value}”。', en: '"{column}" does not accept "{value}".' },
    wayOut: { zh: '可以填写：{options}。', en: 'It accepts: {options}.' },
  },
  cell_choice_suggested: {
    severity: 'error',
    says: { zh: '“{column}”不接受“{value}”。', en: '"{column}" does not accept "{value}".' },
    wayOut: { zh: '是不是“{suggestion}”？可以填写：{options}。', en: 'Did you mean "{suggestion}"? It accepts: {options}.' },
  },
  cell_unknown_reference: {
    severity: 'error',
    says: { zh: '“{column}”中的“{value}”在工作表“{target}”中不存在。', en: '"{value}" in "{column}" does not exist in the sheet "{target}".' },
    wayOut: { zh: '请填写“{target}”中“{targetColumn}”一列已有的值，或先在那里增加一行。', en: 'Use a value of the column "{targetColumn}" in "{target}", or add a row there first.' },
  },
  cell_reference_suggested: {
    severity: 'error',
    says: { zh: '“{column}”中的“{value}”在工作表“{target}”中不存在。', en: '"{value}" in "{column}" does not exist in the sheet "{target}".' },
    wayOut: { zh: '是不是“{suggestion}”？', en: 'Did you mean "{suggestion}"?' },
  },
  cell_key_with_separator: {
    severity: 'error',
    says: { zh: '“{column}”中的“{value}”含有逗号、分号、顿号或换行，这些符号用来分隔多个编号。', en: '"{value}" in "{column}" contains a comma, semicolon or line break, which separate several keys.' },
    wayOut: { zh: '请改用连字符，例如“{suggestion}”。', en: 'Use a hyphen instead, for example "{suggestion}".' },
  },
  cell_key_became_date: {
    severity: 'error',
    says: { zh: '“{column}”中的编号被表格软件变成了日期 {value}。', en: 'The spreadsheet program has turned the key in "{column}" into the date {value}.' },
    wayOut: { zh: '请把这一列的格式设为“文本”，再重新键入编号。', en: 'Set the format of the column to Text and type the key again.' },
  },
  cell_duplicate_key: {
    severity: 'error',
    says: { zh: '“{value}”在 {first} 已经出现过，又出现在 {second}。', en: '"{value}" stands in {first} already and again in {second}.' },
    wayOut: { zh: '请给其中一行换一个编号，或删去重复的一行。', en: 'Give one of the two rows another key, or delete the duplicate row.' },
  },
  cell_merged: {
    severity: 'error',
    says: { zh: '{range} 是跨列合并的单元格，只有左上角有值。', en: '{range} is merged across columns; only its first cell has a value.' },
    wayOut: { zh: '请取消合并，并填写每个单元格。', en: 'Unmerge it and fill in each cell.' },
  },
  cell_merge_filled: {
    severity: 'note',
    says: { zh: '{range} 是合并单元格，“{value}”用于其中每一行。', en: '{range} is merged; "{value}" was taken for each of its rows.' },
    wayOut: { zh: '如果不对，请取消合并并逐行填写。', en: 'If that is not meant, unmerge it and fill in each row.' },
  },
  cell_time_dropped: {
    severity: 'note',
    says: { zh: '“{column}”只要日期，{day} 后面的时刻没有采用。', en: '"{column}" takes days only; the time after {day} was left out.' },
    wayOut: { zh: '无需处理；想去掉这条提示，请删去时刻。', en: 'Nothing to do; delete the time to silence this note.' },
  },
  cell_number_taken_as_date: {
    severity: 'note',
    says: { zh: '“{column}”中的数字 {value} 按日期 {day} 读取。', en: 'The number {value} in "{column}" was read as the date {day}.' },
    wayOut: { zh: '请核对；把单元格格式设为日期就能直接看到。', en: 'Check it; with a date format the cell shows it directly.' },
  },
  cell_width_changed: {
    severity: 'note',
    says: { zh: '“{column}”中的“{value}”含全角字符，按“{taken}”读取。', en: '"{value}" in "{column}" has full-width characters and was read as "{taken}".' },
    wayOut: { zh: '无需处理；以后请用半角字符填写编号。', en: 'Nothing to do; use half-width characters in keys.' },
  },
  header_missing: {
    severity: 'error',
    says: { zh: '在“{title}”的前 {rows} 行中没有找到表头。', en: 'No header row was found in the first {rows} rows of "{title}".' },
    wayOut: { zh: '请在第一行写上列名：{expected}。', en: 'Write the column names in the first row: {expected}.' },
  },
  column_missing: {
    severity: 'error',
    says: { zh: '缺少必需的列“{column}”。', en: 'The required column "{column}" is missing.' },
    wayOut: { zh: '请增加一列，列名写“{header}”。', en: 'Add a column with the header "{header}".' },
  },
  column_twice: {
    severity: 'error',
    says: { zh: '“{column}”这一列出现了两次：{first} 和 {second}。', en: 'The column "{column}" stands twice: {first} and {second}.' },
    wayOut: { zh: '请删去其中一列，或改掉它的列名。', en: 'Delete one of the two, or rename it.' },
  },
  column_unknown: {
    severity: 'note',
    says: { zh: '列“{value}”不在模板中，没有读取。', en: 'The column "{value}" is not part of the template and was not read.' },
    wayOut: { zh: '如果需要它的数据，请改用模板的列名：{expected}。', en: 'If its content is needed, use a header of the template: {expected}.' },
  },
  sheet_twice: {
    severity: 'error',
    says: { zh: '“{title}”和“{other}”是同一张工作表的两个名称。', en: '"{title}" and "{other}" are two names of the same sheet.' },
    wayOut: { zh: '请把两张表合成一张，或改掉其中一张的名称。', en: 'Put both into one sheet, or rename one of them.' },
  },
  sheet_unknown: {
    severity: 'note',
    says: { zh: '工作表“{title}”不在模板中，没有读取。', en: 'The sheet "{title}" is not part of the template and was not read.' },
    wayOut: { zh: '如果需要它的数据，请改用模板的表名：{expected}。', en: 'If its content is needed, give it a name of the template: {expected}.' },
  },
} as const satisfies Readonly<Record<string, ProblemDeclaration>>;

export type CellProblemCode = keyof typeof cellProblems;
