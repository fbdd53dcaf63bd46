/** Refusals of a whole file. What is wrong with single cells is a `CellProblem`, not an error. */
import { declareErrors } from '../errors.ts';

export const workbookErrors = declareErrors({
  workbook_not_found: {
    status: 404,
    says: { zh: '找不到文件“{path}”。', en: 'There is no file "{path}".' },
    wayOut: { zh: '请检查路径和文件名。', en: 'Check the path and the name.' },
  },
  workbook_empty_file: {
    status: 400,
    says: { zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' },
    wayOut: { zh: '上传或复制可能中断了，请重新选择文件。', en: 'The upload or copy may have been cut off: choose the file again.' },
  },
  workbook_wrong_kind: {
    status: 415,
    says: { zh: '这不是 XLSX 工作簿，而是{found}。', en: 'This is not an XLSX workbook but {found}.' },
    wayOut: { zh: '请用 Excel、WPS 或 LibreOffice 打开，另存为“Excel 工作簿 (*.xlsx)”后再试。', en: 'Open it in Excel, WPS or LibreOffice, save it as "Excel workbook (*.xlsx)" and try again.' },
  },
  workbook_encrypted: {
    status: 415,
    says: { zh: '工作簿有打开密码，无法读取。', en: 'The workbook is protected by a password and cannot be read.' },
    wayOut: { zh: '请在 Excel 中打开，在“文件 › 信息 › 保护工作簿”里去掉密码，保存后再试。', en: 'Open it in Excel, remove the password under File › Info › Protect Workbook, save it and try again.' },
  },
  workbook_damaged: {
    status: 400,
    says: { zh: '工作簿已损坏：{part}（{reason}）。', en: 'The workbook is damaged: {part} ({reason}).' },
    wayOut: { zh: '请在 Excel、WPS 或 LibreOffice 中打开并重新保存；打不开时请用上一个完好的副本。', en: 'Open it in Excel, WPS or LibreOffice and save it again; if it does not open, use the last good copy.' },
  },
  workbook_too_large: {
    status: 413,
    says: { zh: '工作簿太大：{what}为 {found}，上限是 {limit}。', en: 'The workbook is too large: {what} {found}, the limit is {limit}.' },
    wayOut: { zh: '请删去图片、多余的工作表和空白区域的格式，或拆成几个文件。', en: 'Remove pictures, sheets that are not needed and formatting of empty areas, or split it into several files.' },
  },
  workbook_unsafe: {
    status: 400,
    says: { zh: '工作簿的 {part} 含有不允许的内容（{reason}），为安全起见不予读取。', en: 'Part {part} of the workbook contains something it must not ({reason}); for safety it is not read.' },
    wayOut: { zh: '请在 Excel、WPS 或 LibreOffice 中打开并重新保存；若文件来自陌生人，请不要使用。', en: 'Open it in Excel, WPS or LibreOffice and save it again; if it came from a stranger, do not use it.' },
  },
  workbook_without_known_sheets: {
    status: 422,
    says: { zh: '工作簿中没有一张可识别的工作表；找到的是：{found}。', en: 'The workbook has none of the sheets that are read; it has: {found}.' },
    wayOut: { zh: '请下载模板，把数据填入模板的工作表；可识别的表名有：{expected}。', en: 'Download the template and fill in its sheets; these names are recognised: {expected}.' },
  },
  workbook_text_too_long: {
    status: 422,
    says: { zh: '“{sheet}”第 {row} 行“{column}”有 {length} 个字符，XLSX 的一个单元格最多容纳 {limit} 个。', en: 'In "{sheet}", row {row}, "{column}" has {length} characters; an XLSX cell holds {limit} at most.' },
    wayOut: { zh: '请先缩短这段文字，再导出。', en: 'Shorten this text, then export again.' },
  },
  workbook_stopped: {
    status: 409,
    says: { zh: '读取工作簿已按要求停止。', en: 'Reading the workbook was stopped as asked.' },
    wayOut: { zh: '没有任何数据被写入；需要时可重新开始。', en: 'Nothing was written; start again when you like.' },
  },
});
