/** Sheets of a small example for the tests of this folder: every column type once, references both ways. */
import { sheet } from '../sheet.ts';

const halls = sheet({
  id: 'halls',
  title: { zh: '车间', en: 'Halls' },
  help: { zh: '学习者工作的地方。', en: 'Where learners work.' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' }, help: { zh: '稳定的编号。', en: 'A stable key.' } },
    nameZh: { type: 'text', header: { zh: '中文名称', en: 'Chinese name' }, maxLength: 60, isOptional: true },
    nameEn: { type: 'text', header: { zh: '英文名称', en: 'English name' }, maxLength: 60, isOptional: true },
    kind: { type: 'choice', header: { zh: '类别', en: 'Kind' }, options: { plant: { zh: '生产装置', en: 'Plant' }, lab: { zh: '实验室', en: 'Laboratory' }, both: { zh: '装置、实验室', en: 'Plant, laboratory' } } },
    places: { type: 'integer', header: { zh: '工位数', en: 'Places' }, minimum: 0, maximum: 500 },
    isIndoor: { type: 'flag', header: { zh: '室内', en: 'Indoor' }, isOptional: true },
    hazards: { type: 'choices', header: { zh: '危险源', en: 'Hazards' }, isOptional: true, options: { heat: { zh: '高温', en: 'Heat' }, acid: { zh: '酸', en: 'Acid' }, noise: { zh: '噪声', en: 'Noise' } } },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

const stays = sheet({
  id: 'stays',
  title: { zh: '轮岗', en: 'Stays' },
  help: { zh: '谁从哪一周起在哪里。', en: 'Who is where from which week.' },
  columns: {
    learner: { type: 'key', header: { zh: '学习者', en: 'Learner' } },
    week: { type: 'week', header: { zh: '起始周', en: 'From week' } },
    hall: { type: 'reference', sheet: 'halls', header: { zh: '车间', en: 'Hall' } },
    alternatives: { type: 'references', sheet: 'halls', header: { zh: '备选车间', en: 'Alternatives' }, isOptional: true },
    until: { type: 'date', header: { zh: '截止日', en: 'Last day' }, isOptional: true },
    hoursPerDay: { type: 'number', header: { zh: '每天小时', en: 'Hours a day' }, minimum: 0, maximum: 24, isOptional: true },
    remark: { type: 'text', header: { zh: '备注', en: 'Remark' }, isOptional: true },
  },
  key: ['learner', 'week'],
});

export const exampleSheets = { halls, stays };
