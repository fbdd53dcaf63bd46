import { expect, test } from 'vitest';
import { commitmentKindOf, complete, dayTyped, kindTyped, languageOf, needKindOf, openToken, parseLine, showLine, type Mention } from './parse-line.ts';

const TODAY = '2026-11-18';
const mentions: Mention[] = [
  { type: 'party', id: '1', key: 'site', names: ['岬湾化学一体化基地', 'Jiawan Site'] },
  { type: 'party', id: '2', key: 'college', names: ['澜湾学院', 'Lanwan College'] },
  { type: 'person', id: '3', key: 'leader-site', names: ['梁予晴', 'Liang Yuqing'] },
  { type: 'plant', id: '4', key: 'plant-cracker', names: ['蒸汽裂解装置', 'Steam cracker'] },
];

test('a letter and a space choose the type, in either script; a word that begins so does not', () => {
  expect(kindTyped('n 14 operators')).toEqual({ kind: 'need', rest: '14 operators' });
  expect(kindTyped('承：扩容')).toEqual({ kind: 'commitment', rest: '扩容' });
  expect(kindTyped('next week')).toBeNull();
  expect(kindTyped('需要人')).toBeNull();
});

test('tokens say who, for whom, where, by when and how many, and leave the words', () => {
  const line = parseLine('@site four more places >college #plant-cracker 4x !2027-03-01', mentions, TODAY);
  expect(line).toMatchObject({ text: 'four more places', party: { id: '1' }, to: { id: '2' }, plant: { id: '4' }, quantity: 4, dueOn: '2027-03-01', unknown: [], badDays: [] });
});

test('names are known in Chinese and Latin script, without blanks', () => {
  expect(parseLine('@梁予晴 办理', mentions, TODAY).person?.id).toBe('3');
  expect(parseLine('@LiangYuqing does it', mentions, TODAY).person?.id).toBe('3');
});

test('what points to nothing is told, not swallowed', () => {
  expect(parseLine('@nobody #here !soon x', mentions, TODAY)).toMatchObject({ unknown: ['@nobody', '#here'], badDays: ['!soon'], text: 'x' });
});

test('an address or a price in the words is no token', () => {
  expect(parseLine('a@b.example costs 3 # 4', mentions, TODAY)).toMatchObject({ text: 'a@b.example costs 3 # 4', unknown: [] });
});

test('a number of people in Chinese counts without a token and stays in the words', () => {
  expect(parseLine('裂解装置需要 14 名操作工', mentions, TODAY)).toMatchObject({ quantity: 14, text: '裂解装置需要 14 名操作工' });
  expect(parseLine('6 operators for the night shift', mentions, TODAY)).toMatchObject({ quantity: 6, text: '6 operators for the night shift' });
  expect(parseLine('4 more places, 20 employees later', mentions, TODAY).quantity).toBe(4);
  expect(parseLine('meet at 14 in hall 3', mentions, TODAY).quantity).toBeNull();
});

test('days: whole, a month, or the next such day of the year; the 30th of February is none', () => {
  expect(['2027-03-01', '2027-3', '12-31', '3-1', '11-18', '2027-02-30', 'May'].map((typed) => dayTyped(typed, TODAY))).toEqual(['2027-03-01', '2027-03-01', '2026-12-31', '2027-03-01', '2026-11-18', null, null]);
});

test('a line shown for correction reads back as what it was', () => {
  const line = { text: 'four places', party: mentions[0]!, person: 'leader-site', to: mentions[1]!, plant: mentions[3]!, dueOn: '2027-03-01', quantity: 4 };
  expect(parseLine(showLine(line), mentions, TODAY)).toMatchObject({ text: 'four places', party: { id: '1' }, person: { id: '3' }, to: { id: '2' }, plant: { id: '4' }, dueOn: '2027-03-01', quantity: 4 });
});

test('the token under the cursor is completed, beginnings before middles', () => {
  expect(openToken('n @le', 5)).toEqual({ sign: '@', typed: 'le', start: 2 });
  expect(openToken('n @le done', 10)).toBeNull();
  expect(complete('le', mentions).map(({ key }) => key)).toEqual(['leader-site', 'college']);
  expect(complete('裂解', mentions).map(({ key }) => key)).toEqual(['plant-cracker']);
});

test('language and kinds are proposed from the words', () => {
  expect([languageOf('需要人'), languageOf('People')]).toEqual(['zh', 'en']);
  expect([commitmentKindOf('20 个岗位'), commitmentKindOf('two lessons a term'), commitmentKindOf('something')]).toEqual(['places', 'lessons', 'other']);
  expect([needKindOf('14 名操作工', 14), needKindOf('45 人安全复训', 45), needKindOf('a new course', null)]).toEqual(['people', 'training', 'course']);
});
