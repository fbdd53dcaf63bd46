/** The twenty electives of the chemical operator's ordinance, ten weeks each in the third phase; the wording is ours. */
import type { AreaText, Text } from './area-text.ts';

export const electiveAreas: readonly AreaText[] = [
  elective('II.1', ['产品制造工艺', 'Making chemical products'], [
    ['参与制定生产方案', 'Take part in planning a production run'],
    ['按反应特性与规定制造产品', 'Make a product with regard to how it reacts and what rules require'],
    ['开展过程控制分析', 'Carry out in-process control'],
    ['检验成品并判定放行', 'Test the finished product and judge its release'],
  ]),
  elective('II.2', ['物料加工技术', 'Processing technology'], [
    ['参与制定加工方案', 'Take part in planning how a material is processed'],
    ['启动并运行加工生产线', 'Start and run a processing line'],
    ['维护加工设备并排除故障', 'Service processing equipment and clear faults'],
    ['记录加工过程并检验质量', 'Record the processing and check quality'],
  ]),
  elective('II.3', ['混合与配制', 'Mixing and blending'], [
    ['按物态选用混合设备', 'Choose mixers by the state of the materials'],
    ['完成液体、固体与多相混合', 'Mix liquids, solids and several phases'],
    ['检验均匀度', 'Check how even the mixture is'],
    ['纠正混合偏差', 'Correct deviations in mixing'],
  ]),
  elective('II.4', ['干燥', 'Drying'], [
    ['比较并选用干燥设备', 'Compare dryers and choose'],
    ['干燥固体、液体与气体', 'Dry solids, liquids and gases'],
    ['测定残余水分', 'Measure residual moisture'],
    ['处理干燥偏差与粉尘爆炸风险', 'Handle deviations and the risk of dust explosion'],
  ]),
  elective('II.5', ['粉碎', 'Size reduction'], [
    ['按物料硬度选用粉碎设备', 'Choose mills by hardness of the material'],
    ['按目标粒度运行粉碎机', 'Run a mill to a target particle size'],
    ['检验粒度分布', 'Check the particle-size distribution'],
    ['发现并纠正粉碎异常', 'Spot and correct milling faults'],
  ]),
  elective('II.6', ['萃取', 'Extraction'], [
    ['选择溶剂与萃取设备', 'Choose solvent and extractor'],
    ['完成液液与固液萃取', 'Extract from liquids and from solids'],
    ['检验馏分纯度', 'Check the purity of fractions'],
    ['识别偏差带来的危险并处置', 'See the danger in deviations and act'],
  ]),
  elective('II.7', ['分级与分选', 'Classifying and sorting'], [
    ['选用筛分与分选设备', 'Choose screens and sorters'],
    ['按粒度与性质分离物料', 'Separate material by size and property'],
    ['评价分离效果', 'Judge how well it was separated'],
    ['调整设备参数', 'Adjust machine settings'],
  ]),
  elective('II.8', ['除尘', 'Dust removal'], [
    ['比较旋风、袋式与电除尘器', 'Compare cyclones, bag filters and electrostatic precipitators'],
    ['运行除尘系统净化气体', 'Clean gases with a dedusting system'],
    ['检查压差并清灰维护', 'Watch pressure drop, clean and service filters'],
    ['发现粉尘泄漏与爆炸风险并处置', 'Spot dust leaks and explosion risk and act'],
  ]),
  elective('II.9', ['气动与液压', 'Pneumatics and hydraulics'], [
    ['读懂气动与液压回路图', 'Read pneumatic and hydraulic diagrams'],
    ['测量并设定压力与流量', 'Measure and set pressure and flow'],
    ['检查动作顺序并排除故障', 'Check sequences and clear faults'],
    ['点检中更换元件', 'Replace parts during inspection'],
  ]),
  elective('II.10', ['管道系统技术', 'Pipe systems'], [
    ['检查管道系统功能', 'Check that a pipe system works'],
    ['按工艺与安全要求更换管件和阀门', 'Replace pipe parts and valves as process and safety require'],
    ['试压并记录', 'Pressure-test and record'],
    ['依据管道图核对现场管线', 'Trace lines on site by the piping diagram'],
  ]),
  elective('II.11', ['电工技术', 'Electrical engineering'], [
    ['按“五条安全规则”断电作业', 'Work dead by the five safety rules'],
    ['接线并制作基本电路', 'Prepare cables and wire basic circuits'],
    ['测量三相电路', 'Measure in three-phase circuits'],
    ['接通并试运行电动机', 'Connect and commission motors'],
    ['遵守电气防爆规定', 'Keep the rules of electrical explosion protection'],
  ]),
  elective('II.12', ['自动化技术', 'Automation'], [
    ['按规程维护自动化系统', 'Maintain automation systems by the book'],
    ['录入并测试可编程控制器程序', 'Enter and test controller programs'],
    ['依功能图理解程序流程', 'Follow a program by its function chart'],
    ['整定控制回路参数', 'Tune control loops'],
  ]),
  elective('II.13', ['环保技术', 'Environmental technology'], [
    ['说明废水与废气处理设备的作用', 'Explain how waste water and exhaust gas are treated'],
    ['运行处理装置并监控排放', 'Run a treatment plant and watch emissions'],
    ['超标时采取措施', 'Act when a limit is exceeded'],
    ['回收与处置废物', 'Recover and dispose of waste'],
  ]),
  elective('II.14', ['实验室技术', 'Laboratory technology'], [
    ['为任务选择分析方法', 'Choose an analytical method for a task'],
    ['完成进料、过程与成品分析', 'Analyse feed, process and product samples'],
    ['完成应用性能试验', 'Test how a product performs in use'],
    ['评价结果并提出措施', 'Judge results and propose action'],
  ]),
  elective('II.15', ['质量管理', 'Quality management'], [
    ['执行生产与实验室质量规范', 'Apply good manufacturing and laboratory practice'],
    ['开展统计过程控制', 'Apply statistical process control'],
    ['为一个工序制定质量保证方案', 'Draw up quality assurance for one process step'],
    ['参与内部审核与验证', 'Take part in internal audits and validation'],
  ]),
  elective('II.16', ['物流、运输与仓储', 'Logistics, transport and storage'], [
    ['按物料特性选择储存方式', 'Choose storage by the properties of the goods'],
    ['记录物料流并查明偏差', 'Record material flow and find deviations'],
    ['驾驶叉车并固定货物', 'Drive a fork-lift and secure loads'],
    ['选择吊具并安全吊运', 'Choose lifting gear and lift safely'],
    ['管理仓库日常运行', 'Run a store day by day'],
  ]),
  elective('II.17', ['制冷与低温技术', 'Refrigeration and cryogenics'], [
    ['说明低温获得方法与设备', 'Explain how low temperatures are made'],
    ['在低温条件下操作生产', 'Produce under cryogenic conditions'],
    ['测量低温并处置异常', 'Measure low temperatures and act on faults'],
    ['防止低温冻伤与窒息', 'Guard against cold burns and asphyxiation'],
  ]),
  elective('II.18', ['生产微生物技术', 'Microbiology in production'], [
    ['遵守生物安全与洁净规范', 'Keep biosafety and clean-room rules'],
    ['配制培养基、接种并培养', 'Prepare media, inoculate and cultivate'],
    ['操作并清洗灭菌发酵设备', 'Operate, clean and sterilise fermenters'],
    ['完成发酵过程检验与产物分离', 'Check a fermentation and separate its product'],
  ]),
  elective('II.19', ['国际化能力', 'International competence'], [
    ['读懂并运用外文规程与说明书', 'Read and apply foreign-language rules and manuals'],
    ['用外语说明工作内容', 'Explain the own work in a foreign language'],
    ['与不同文化背景的同事和客户合作', 'Work with colleagues and customers of other cultures'],
    ['用外语书写简短的工作记录', 'Write short work records in a foreign language'],
  ]),
  elective('II.20', ['数字化与互联生产', 'Digital and networked production'], [
    ['采集、核查并保护生产数据', 'Capture, check and protect production data'],
    ['发现系统间数据交换错误并处置', 'Find faults in data exchange between systems and act'],
    ['用数据分析或仿真优化生产', 'Improve production with data analysis or simulation'],
    ['用移动终端与数字媒体工作和学习', 'Work and learn with mobile devices and digital media'],
    ['在虚拟团队中协作', 'Work together in virtual teams'],
  ]),
];

function elective(number: string, name: Text, competences: readonly Text[]): AreaText {
  return { number, name, weeks: { P3: 10 }, blocks: [2, 5], competences };
}
