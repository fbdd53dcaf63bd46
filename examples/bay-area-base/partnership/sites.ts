/** The parties of the example, their places of work and the plants of the integrated site. All names are invented. */
import type { PartnershipFacts } from '../../../src/partnership/sheets.ts';

export const consortium: PartnershipFacts['consortium'] = [
  {
    key: 'bay-area-base',
    nameZh: '大湾区化工产教融合基地',
    nameEn: 'Bay Area Chemical Training Base',
    timeZone: 'Asia/Shanghai',
    clockDay: '2026-11-18',
  },
];

export const parties: PartnershipFacts['parties'] = [
  { key: 'college', nameZh: '澜湾职业技术学院化学工程学院', nameEn: 'Lanwan Vocational College, School of Chemical Engineering', kind: 'school', registrationCode: null },
  { key: 'site', nameZh: '岬湾化学一体化基地', nameEn: 'Jiawan Chemicals Integrated Site', kind: 'enterprise', registrationCode: null },
  { key: 'polymer', nameZh: '晟岬高分子材料公司', nameEn: 'Shengjia Polymer Materials', kind: 'enterprise', registrationCode: null },
  { key: 'base', nameZh: '澜湾化工公共实训基地', nameEn: 'Lanwan Shared Training Base', kind: 'training_base', registrationCode: null },
  { key: 'authority', nameZh: '岬湾区教育局', nameEn: 'Jiawan District Education Bureau', kind: 'authority', registrationCode: null },
  { key: 'council', nameZh: '岬湾化工产教联合体理事会', nameEn: 'Jiawan Chemical Education–Industry Council', kind: 'council', registrationCode: null },
];

export const sites: PartnershipFacts['sites'] = [
  { key: 'campus', party: 'college', nameZh: '学院主校区', nameEn: 'College campus', addressZh: '岬湾区学知路 8 号', addressEn: '8 Xuezhi Road, Jiawan District' },
  { key: 'site-jiawan', party: 'site', nameZh: '岬湾一体化厂区', nameEn: 'Jiawan integrated site', addressZh: '岬湾区临港大道 100 号', addressEn: '100 Lingang Avenue, Jiawan District' },
  { key: 'base-hall', party: 'base', nameZh: '公共实训中心', nameEn: 'Shared training centre', addressZh: '岬湾区共创路 3 号', addressEn: '3 Gongchuang Road, Jiawan District' },
  { key: 'polymer-works', party: 'polymer', nameZh: '晟岬改性工厂', nameEn: 'Shengjia compounding works', addressZh: '岬湾区新材路 21 号', addressEn: '21 Xincai Road, Jiawan District' },
];

type PlantRow = PartnershipFacts['plants'][number];

function plant(key: string, nameZh: string, nameEn: string, productLineZh: string, productLineEn: string): PlantRow {
  return { key, site: 'site-jiawan', nameZh, nameEn, productLineZh, productLineEn };
}

export const plants: PartnershipFacts['plants'] = [
  plant('plant-cracker', '蒸汽裂解装置', 'Steam cracker', '乙烯、丙烯', 'Ethylene and propylene'),
  plant('plant-glycol', '环氧乙烷／乙二醇装置', 'Ethylene oxide and glycol plant', '环氧乙烷、乙二醇', 'Ethylene oxide and ethylene glycol'),
  plant('plant-butadiene', '丁二烯装置', 'Butadiene plant', '丁二烯、抽余液', 'Butadiene and raffinate'),
  plant('plant-polycarbonate', '聚碳酸酯装置', 'Polycarbonate plant', '聚碳酸酯颗粒', 'Polycarbonate granulate'),
  plant('plant-isocyanate', '异氰酸酯装置', 'Isocyanate plant', '聚氨酯用异氰酸酯', 'Isocyanates for polyurethane'),
  plant('plant-polyol', '聚醚多元醇装置', 'Polyether polyol plant', '聚醚多元醇', 'Polyether polyols'),
  plant('plant-surfactant', '表面活性剂装置', 'Surfactant plant', '非离子与阴离子表面活性剂', 'Non-ionic and anionic surfactants'),
  plant('plant-utilities', '空分与公用工程', 'Air separation and utilities', '氧、氮、蒸汽、循环水', 'Oxygen, nitrogen, steam, cooling water'),
  plant('plant-logistics', '罐区与物流', 'Tank farm and logistics', '储运、装卸、包装', 'Storage, loading, packaging'),
  plant('plant-environment', '污水与固废处理', 'Waste water and residues', '生化处理、焚烧', 'Biological treatment, incineration'),
  plant('plant-services', '中心化验与维修', 'Central laboratory and maintenance', '分析、机修、仪电', 'Analysis, mechanics, instruments and electrics'),
];
