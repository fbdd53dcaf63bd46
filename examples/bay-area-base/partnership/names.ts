/** Invented names: a surname and a given name, in characters and in pinyin, combined without repetition. */

const SURNAMES = [
  ['陈', 'Chen'], ['林', 'Lin'], ['黄', 'Huang'], ['梁', 'Liang'], ['何', 'He'], ['罗', 'Luo'], ['谢', 'Xie'], ['邓', 'Deng'],
  ['冯', 'Feng'], ['曾', 'Zeng'], ['彭', 'Peng'], ['潘', 'Pan'], ['苏', 'Su'], ['卢', 'Lu'], ['蔡', 'Cai'], ['叶', 'Ye'],
  ['余', 'Yu'], ['钟', 'Zhong'], ['廖', 'Liao'], ['邱', 'Qiu'], ['江', 'Jiang'], ['温', 'Wen'], ['莫', 'Mo'], ['詹', 'Zhan'],
  ['丘', 'Qiu'], ['颜', 'Yan'], ['伍', 'Wu'], ['麦', 'Mai'], ['欧阳', 'Ouyang'], ['凌', 'Ling'], ['区', 'Ou'],
] as const;

const GIVEN_NAMES = [
  ['沐川', 'Muchuan'], ['予晴', 'Yuqing'], ['知行', 'Zhixing'], ['若溪', 'Ruoxi'], ['景澄', 'Jingcheng'], ['栩然', 'Xuran'], ['越', 'Yue'], ['可岚', 'Kelan'],
  ['牧之', 'Muzhi'], ['清妍', 'Qingyan'], ['石磊', 'Shilei'], ['映雪', 'Yingxue'], ['启航', 'Qihang'], ['文茵', 'Wenyin'], ['南舟', 'Nanzhou'], ['佳禾', 'Jiahe'],
  ['展鹏', 'Zhanpeng'], ['笑薇', 'Xiaowei'], ['恒', 'Heng'], ['颂宁', 'Songning'], ['立群', 'Liqun'], ['雨珂', 'Yuke'], ['岩松', 'Yansong'], ['舒窈', 'Shuyao'],
  ['泽楷', 'Zekai'], ['楚楚', 'Chuchu'], ['远帆', 'Yuanfan'], ['语桐', 'Yutong'], ['以恩', 'Yien'], ['锦程', 'Jincheng'], ['竹青', 'Zhuqing'], ['嘉树', 'Jiashu'],
  ['念慈', 'Nianci'], ['朗', 'Lang'], ['晓棠', 'Xiaotang'], ['承志', 'Chengzhi'], ['星野', 'Xingye'],
] as const;

export interface InventedName {
  readonly nativeName: string;
  readonly latinName: string;
}

/** The n-th invented name, n from 0 to 1,146; 31 surnames and 37 given names have no common divisor, so none repeats. */
export function inventName(n: number): InventedName {
  const [surname, surnamePinyin] = SURNAMES[(n * 5) % SURNAMES.length] ?? SURNAMES[0];
  const [given, givenPinyin] = GIVEN_NAMES[(n * 7) % GIVEN_NAMES.length] ?? GIVEN_NAMES[0];
  return { nativeName: `${surname}${given}`, latinName: `${surnamePinyin} ${givenPinyin}` };
}
