/**
 * The words for what a person may be in a party. They are the values of `role` in the database and on the wire;
 * who holds which role from when to when is known by the storey that keeps people.
 */
import type { Sentence } from '../errors.ts';

export const ROLES = ['coordinator', 'mentor', 'teacher', 'learner', 'hseq_officer', 'leader', 'officer', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** Role names as people read them. */
export const ROLE_NAMES: Readonly<Record<Role, Sentence>> = {
  coordinator: { zh: '协调员', en: 'coordinator' },
  mentor: { zh: '带教师傅', en: 'mentor' },
  teacher: { zh: '教师', en: 'teacher' },
  learner: { zh: '学员', en: 'learner' },
  hseq_officer: { zh: '安环质管员', en: 'HSEQ officer' },
  leader: { zh: '负责人', en: 'leader' },
  officer: { zh: '主管部门干部', en: 'education officer' },
  administrator: { zh: '管理员', en: 'administrator' },
};

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
