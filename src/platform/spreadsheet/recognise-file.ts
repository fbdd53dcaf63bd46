/** Tells from the first bytes what kind of file somebody chose, so that the refusal names it. */
import type { Sentence } from '../errors.ts';
import { AppError } from '../errors.ts';
import { workbookErrors } from './errors.ts';

const OLE_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Passes ZIP packages and refuses the rest by name: `workbook_empty_file`, `workbook_encrypted`, `workbook_wrong_kind`. */
export function requireZip(bytes: Buffer): void {
  if (bytes.length === 0) throw new AppError(workbookErrors.workbook_empty_file);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return;
  if (bytes.subarray(0, 8).equals(OLE_HEADER) && hasUtf16(bytes, 'EncryptedPackage')) throw new AppError(workbookErrors.workbook_encrypted);
  throw new AppError(workbookErrors.workbook_wrong_kind, { found: kindOf(bytes) });
}

/** The kind of a package that is no workbook, from the names of its parts. */
export function packageKind(names: ReadonlySet<string>, mimetype: string | null): Sentence {
  if (mimetype?.includes('opendocument.spreadsheet')) return { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' };
  if (mimetype?.includes('opendocument')) return { zh: 'OpenDocument 文档', en: 'an OpenDocument document' };
  if (names.has('xl/workbook.bin')) return { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' };
  if (names.has('word/document.xml')) return { zh: 'Word 文档', en: 'a Word document' };
  if (names.has('ppt/presentation.xml')) return { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' };
  if (names.has('Index/Document.iwa') || names.has('Index.zip')) return { zh: 'Apple Numbers 表格', en: 'an Apple Numbers spreadsheet' };
  const inner = [...names].find((name) => /\.(xlsx|xls|csv|ods)$/i.test(name));
  if (inner !== undefined) return { zh: `一个压缩包，里面有“${inner}”`, en: `a ZIP archive that holds "${inner}"` };
  return { zh: '一个 ZIP 压缩包', en: 'a ZIP archive' };
}

function kindOf(bytes: Buffer): Sentence {
  const start = bytes.subarray(0, 4096).toString('latin1');
  if (bytes.subarray(0, 8).equals(OLE_HEADER)) {
    if (hasUtf16(bytes, 'Workbook') || hasUtf16(bytes, 'Book')) return { zh: '旧版 Excel 97–2003 工作簿（.xls）', en: 'an old Excel 97–2003 workbook (.xls)' };
    if (hasUtf16(bytes, 'WordDocument')) return { zh: '旧版 Word 文档（.doc）', en: 'an old Word document (.doc)' };
    return { zh: '旧版 Office 文件', en: 'an old Office file' };
  }
  if (/^\x09[\x00\x02\x04]/.test(start)) return { zh: '很旧的 Excel 工作簿（.xls）', en: 'a very old Excel workbook (.xls)' };
  if (start.startsWith('%PDF')) return { zh: 'PDF 文件', en: 'a PDF file' };
  if (start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') || start.startsWith('GIF8')) return { zh: '图片', en: 'a picture' };
  if (start.startsWith('\x1f\x8b') || start.startsWith('Rar!') || start.startsWith('7z\xbc\xaf')) return { zh: '压缩包', en: 'a compressed archive' };
  if (/<\?mso-application|schemas-microsoft-com:office:spreadsheet/.test(start)) return { zh: 'XML 表格 2003', en: 'an XML Spreadsheet 2003 file' };
  if (/<(!doctype html|html|table|meta)/i.test(start)) return { zh: '网页（HTML），常见于改了扩展名的系统导出文件', en: 'a web page (HTML), as some systems export under another name' };
  if (start.startsWith('{') || start.startsWith('[')) return { zh: 'JSON 文本', en: 'a JSON text' };
  if (!start.includes('\0') || start.startsWith('\xff\xfe')) return { zh: '文本文件，例如 CSV', en: 'a text file such as CSV' };
  return { zh: '另一种格式的文件', en: 'a file of another format' };
}

function hasUtf16(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, 'utf16le'));
}
