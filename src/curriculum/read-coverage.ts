import type { Coverage } from '../contract/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { coverageOf, type CoverageLine } from './coverage.ts';
import type { ElectiveGroup } from './elective-groups.ts';
import { curriculumErrors } from './errors.ts';
import { found } from './existing.ts';
import { phaseRequirements, type PhaseRequirement } from './required-weeks.ts';
import { shown } from './rules.ts';
import { weeksToLearn } from './scale-weeks.ts';
import { readCoursesOfProgramme } from './store/courses.ts';
import { readFrameworkVersion, type FrameworkVersionRow } from './store/frameworks.ts';
import { readProgrammeVersion, type CohortRow, type ProgrammeVersionRow } from './store/programmes.ts';
import { readOffersOn, readVenuesOn, type VenueOnDay } from './store/venue-offers.ts';

export interface CoverageQuestion {
  readonly programmeVersion: string;
  /** The latest cohort one may see unless given. */
  readonly cohort?: string | undefined;
  readonly learners?: number | undefined;
  readonly asOf: string;
}

/** Reads the facts of one programme version as of a day and builds its coverage matrix. Errors: `programme_version_not_found`, `cohort_not_found`. */
export async function readCoverage(tx: Tx, question: CoverageQuestion): Promise<Coverage> {
  const { programme, version } = found(await readProgrammeVersion(tx, question.programmeVersion), curriculumErrors.programme_version_not_found, { version: question.programmeVersion });
  const framework = found(await readFrameworkVersion(tx, version.frameworkVersion.id), curriculumErrors.programme_version_not_found, { version: question.programmeVersion });
  const cohort = question.cohort === undefined ? version.cohorts[0] : found(version.cohorts.find(({ id }) => id === question.cohort), curriculumErrors.cohort_not_found, { version: version.label, cohort: question.cohort });
  const courses = await readCoursesOfProgramme(tx, programme.id);
  const offers = await readOffersOn(tx, question.asOf);
  const venues = await readVenuesOn(tx, question.asOf);
  const groups = framework.electiveGroups.map((group): ElectiveGroup => ({ ...group, key: group.id, name: shown(group.name) }));
  const requirements = cohort ? requirementsOf(framework, version, cohort) : null;
  const learners = question.learners ?? null;
  const matrix = coverageOf({
    phases: framework.phases,
    areas: framework.areas.map((area) => ({ ...area, name: shown(area.name), competences: area.competences.map(({ id, name }) => ({ id, name: shown(name) })) })),
    groups,
    courses: courses.map(({ id, name, competences }) => ({ id, name: shown(name), competences })),
    offers,
    venues: venues.map(({ id, name, places }) => ({ id, name: shown(name), places })),
    requirements,
    learners,
  });
  const rows = framework.areas.map((area, i) => rowOf(area, matrix.lines[i], new Map(venues.map((venue) => [venue.id, venue])), courses));
  const gaps = [...matrix.gaps, ...rows.flatMap((row) => row.gaps)];
  const leaves = rows.filter(({ weeks }) => weeks.length > 0);
  return {
    programme,
    programmeVersion: { id: version.id, key: version.key, name: programme.name, label: version.label },
    frameworkVersion: version.frameworkVersion,
    asOf: question.asOf,
    cohort: cohort ?? null,
    learners,
    phases: framework.phases.map((phase) => phaseOf(phase, framework, groups, requirements)),
    rows,
    gaps: matrix.gaps.map((gap) => ({ ...gap, competences: [...gap.competences] })),
    totals: {
      areas: rows.length,
      competences: rows.reduce((sum, { competences }) => sum + competences.length, 0),
      taught: rows.reduce((sum, { competences }) => sum + competences.filter((competence) => competence.courses.length > 0).length, 0),
      areasWithWeeks: leaves.length,
      areasWithVenue: leaves.filter((row) => row.venues.length > 0).length,
      blocking: gaps.filter(({ severity }) => severity === 'blocking').length,
      weak: gaps.filter(({ severity }) => severity === 'weak').length,
    },
  };
}

/** The rules take keys; here the ids stand for them. */
function requirementsOf(framework: FrameworkVersionRow, version: ProgrammeVersionRow, cohort: CohortRow): PhaseRequirement[] {
  const frameworkVersion = framework.id;
  const named = { nameZh: null, nameEn: null, frameworkVersion };
  return phaseRequirements({
    cohort: cohort.id,
    // Coverage looks at whole phases: the horizon only has to be somewhere.
    horizon: { firstWeek: cohort.startWeek, weekCount: 52 },
    curriculum: {
      phases: framework.phases.map(({ id, position, grossWeeks }) => ({ key: id, ...named, position, grossWeeks })),
      areas: framework.areas.map((area) => ({ ...area, key: area.id, ...named })),
      areaWeeks: framework.areas.flatMap((area) => area.weeks.map(({ phase, grossWeeks }) => ({ area: area.id, phase, grossWeeks }))),
      electiveGroups: framework.electiveGroups.map((group) => ({ ...group, key: group.id, ...named })),
      programmeVersions: [{ key: version.id, programme: '', frameworkVersion, label: version.label, validFrom: version.from, validTo: version.to, maximumAreasPerSite: null }],
      cohorts: [{ key: cohort.id, party: cohort.party.id, programmeVersion: version.id, nameZh: null, nameEn: null, startWeek: cohort.startWeek, reserveWeeks: cohort.reserveWeeks }],
      cohortWeeks: cohort.away.map((row) => ({ cohort: cohort.id, ...row })),
    },
  });
}

function rowOf(area: FrameworkVersionRow['areas'][number], line: CoverageLine | undefined, venues: ReadonlyMap<string, VenueOnDay>, courses: readonly { readonly id: string; readonly key: string; readonly name: VenueOnDay['name'] }[]): Coverage['rows'][number] {
  const { competences, weeks: _gross, ...head } = area;
  const taughtBy = line?.taughtBy ?? new Map<string, readonly string[]>();
  return {
    area: head,
    depth: line?.depth ?? 0,
    weeks: (line?.weeks ?? []).map((row) => ({ ...row, quota: row.quota === null ? null : Math.round(row.quota * 100) / 100 })),
    competences: competences.map(({ id, key, name }) => ({ id, key, name, courses: [...(taughtBy.get(id) ?? [])] })),
    courses: courses.filter(({ id }) => line?.courses.includes(id) === true).map(({ id, key, name }) => ({ id, key, name })),
    venues: (line?.venues ?? []).flatMap(({ venue, otherAreas }) => {
      const row = venues.get(venue);
      return row ? [{ ...row, otherAreas }] : [];
    }),
    placesPerWeek: line?.placesPerWeek ?? 0,
    learnersAtMost: line?.learnersAtMost ?? null,
    gaps: (line?.gaps ?? []).map((gap) => ({ ...gap, competences: [...gap.competences] })),
  };
}

function phaseOf(phase: FrameworkVersionRow['phases'][number], framework: FrameworkVersionRow, groups: readonly ElectiveGroup[], requirements: readonly PhaseRequirement[] | null): Coverage['phases'][number] {
  const requirement = requirements?.find((row) => row.phase === phase.id);
  const inPhase = framework.areas.flatMap((area) => area.weeks.filter((row) => row.phase === phase.id).map(({ grossWeeks }) => ({ area: area.id, isElective: area.isElective, weeks: grossWeeks })));
  const count = (kind: string) => requirement?.weeks.filter((week) => week.kind === kind).length ?? 0;
  return {
    ...phase,
    netWeeks: requirement?.netWeeks ?? null,
    firstWeek: requirement?.firstWeek ?? null,
    lastWeek: requirement?.lastWeek ?? null,
    calendar: requirement
      ? {
          training: count('training'),
          reserve: count('reserve'),
          school: count('school'),
          holiday: count('holiday'),
          examination: count('examination'),
          repeated: requirement.weeks.filter(({ isRepeated }) => isRepeated).length,
        }
      : null,
    grossWeeksOfAreas: weeksToLearn(inPhase, groups),
    scaledWeeksOfAreas: requirement ? weeksToLearn(requirement.areas.map((area) => ({ ...area, weeks: area.scaledWeeks })), groups) : null,
  };
}
