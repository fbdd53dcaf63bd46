import { declareErrors } from '../errors.ts';

export const sheetStoreErrors = declareErrors({
  /** Cancelled while rows were being written; nothing is kept. */
  import_stopped: {
    status: 409,
    says: { zh: '导入已取消，数据没有任何变化。', en: 'The import was cancelled; no data changed.' },
    wayOut: { zh: '可随时重新导入。', en: 'Import again whenever you like.' },
  },
  /** Rows of one sheet refer to each other in a circle. */
  import_circle: {
    status: 422,
    says: { zh: '工作表“{sheet}”中的行互相引用成环：{keys}。', en: 'Rows of sheet "{sheet}" refer to each other in a circle: {keys}.' },
    wayOut: { zh: '请断开其中一个上级引用。', en: 'Remove one of these references to a parent.' },
  },
  /** Versions of one thing hold at the same time. */
  import_overlap: {
    status: 422,
    says: { zh: '工作表“{sheet}”中有行的有效期与已有数据重叠：{detail}。', en: 'Rows of sheet "{sheet}" overlap in time with stored ones: {detail}.' },
    wayOut: { zh: '请调整有效期，使前一版本在后一版本开始之前结束。', en: 'Change the dates so that one version ends before the next begins.' },
  },
  /** The key belongs to a row that the importer may not see. */
  import_key_taken: {
    status: 409,
    says: { zh: '工作表“{sheet}”中有编号已被其他单位占用：{detail}。', en: 'A key in sheet "{sheet}" is already used by another party: {detail}.' },
    wayOut: { zh: '请换用其他编号，或请对方共享该数据。', en: 'Choose another key, or ask the other party to share the row.' },
  },
});
