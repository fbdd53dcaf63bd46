/**
 * Areas of the teachers' enterprise practice and of the employees' safety refresher.
 * Practice: six months in five years (26 of 260 weeks), so about five weeks a year.
 */
import type { AreaText } from './area-text.ts';

export const practiceAreas: readonly AreaText[] = [
  {
    number: 'E.1',
    name: ['生产运行岗位实践', 'Practice in production'],
    weeks: { P1: 8 },
    blocks: [1, 2],
    competences: [
      ['跟班运行一个装置单元', 'Run a plant section with the shift'],
      ['把运行案例整理成教学任务', 'Turn operating cases into teaching tasks'],
      ['比较课堂内容与现场做法', 'Compare what is taught with what is done'],
      ['参加班组安全活动', "Take part in the shift's safety meetings"],
    ],
  },
  {
    number: 'E.2',
    name: ['设备与检维修实践', 'Practice in maintenance'],
    weeks: { P1: 6 },
    blocks: [1, 2],
    competences: [
      ['跟随完成一次检修全过程', 'Follow a repair from permit to hand-back'],
      ['收集典型故障作为教学素材', 'Collect typical faults for teaching'],
      ['掌握新型设备与工具', 'Get to know new equipment and tools'],
      ['更新实训项目书', 'Update workshop exercises'],
    ],
  },
  {
    number: 'E.3',
    name: ['控制与数字化实践', 'Practice in control and digital work'],
    weeks: { P1: 6 },
    blocks: [1, 2],
    competences: [
      ['在控制室观察并分析工况', 'Observe and analyse operation from the control room'],
      ['使用生产数据设计练习', 'Design exercises from production data'],
      ['了解互联生产的应用', 'See networked production in use'],
      ['参与仿真培训模型的改进', 'Help improve simulator models'],
    ],
  },
  {
    number: 'E.4',
    name: ['质量、安全与环保实践', 'Practice in quality, safety and environment'],
    weeks: { P1: 6 },
    blocks: [1, 2],
    competences: [
      ['参与一次质量或安全审核', 'Take part in a quality or safety audit'],
      ['分析一起偏差并提出措施', 'Analyse a deviation and propose action'],
      ['整理责任关怀教学案例', 'Prepare Responsible Care cases for teaching'],
      ['了解排放监测与废物管理', 'Learn how emissions and waste are managed'],
    ],
  },
];

export const refresherAreas: readonly AreaText[] = [
  {
    number: 'S.1',
    name: ['年度安全复训', 'Yearly safety refresher'],
    weeks: { P1: 1 },
    blocks: [1, 1],
    competences: [
      ['复核作业许可与能量隔离要求', 'Refresh permit-to-work and isolation'],
      ['演练泄漏与火灾应急处置', 'Drill the response to leak and fire'],
      ['正确使用呼吸防护与气体检测', 'Use breathing protection and gas detection'],
      ['复习急救技能', 'Refresh first aid'],
      ['分析近期事故教训', 'Learn from recent incidents'],
    ],
  },
];
