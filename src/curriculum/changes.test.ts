import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Actor, type Tx } from '../platform/database/transaction.ts';
import { copyFrameworkVersion, endFrameworkVersion } from './framework-versions.ts';
import { createVenueOffer, endVenueOffer } from './offer-venue.ts';
import { createProgrammeVersion } from './roll-over-programme.ts';
import { readCourse } from './store/courses.ts';
import { readFrameworks, readFrameworkVersion } from './store/frameworks.ts';
import { readProgramme } from './store/programmes.ts';
import { readVenueOffers } from './store/venue-offers.ts';
import { loadSmallCurriculum, type SmallCurriculum } from './testing.ts';
import { changeCompetence, createCompetence } from './write-competence.ts';
import { changeCourse, createCourse, linkCompetence, unlinkCompetence } from './write-course.ts';

const database = await testDatabase();
let small: SmallCurriculum;
beforeEach(async () => {
  small = await loadSmallCurriculum(database);
});

const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inConsortium(database, who, work);
const college = () => small.actor(['college']);
const refused = (code: string) => expect.objectContaining({ code }) as unknown;
const audited = async (kind: string): Promise<number> => {
  const rows = await as(small.actor(['college', 'site']), (tx) =>
    tx.query<{ count: number }>('select count(*)::integer as count from platform.audit_entry where consortium_id = $1 and kind = $2', [small.consortium, kind]),
  );
  return rows[0]?.count ?? -1;
};
const name = { zh: '新名称', en: 'New name' };

describe('competences', () => {
  test('are added to an area by its own coordinator, and audited', async () => {
    const before = await audited('competence');
    await as(college(), (tx) => createCompetence(tx, small.id('v1.I.10'), { key: 'v1.I.10-1', name }));
    const version = await as(college(), (tx) => readFrameworkVersion(tx, small.id('v1')));
    expect(version?.areas.find(({ number }) => number === 'I.10')?.competences.map(({ key }) => key)).toEqual(['v1.I.10-1']);
    expect(await audited('competence')).toBe(before + 1);
  });

  test('are not added with a key that is taken, by strangers, or to a version that has ended', async () => {
    await expect(as(college(), (tx) => createCompetence(tx, small.id('v1.I.10'), { key: 'v1.I.1-1', name }))).rejects.toEqual(refused('curriculum_key_taken'));
    await expect(as(small.actor(['site']), (tx) => createCompetence(tx, small.id('v1.I.10'), { key: 'x', name }))).rejects.toEqual(refused('curriculum_party_not_yours'));
    await expect(as(small.actor(['second']), (tx) => createCompetence(tx, small.id('v1.I.10'), { key: 'x', name }))).rejects.toEqual(refused('area_not_found'));
    await expect(as(small.actor(['college'], { role: 'teacher' }), (tx) => createCompetence(tx, small.id('v1.I.10'), { key: 'x', name }))).rejects.toEqual(refused('curriculum_party_not_yours'));
    await as(college(), (tx) => endFrameworkVersion(tx, small.id('v1'), '2026-10-31'));
    await expect(as(college(), (tx) => createCompetence(tx, small.id('v1.I.10'), { key: 'x', name }))).rejects.toEqual(refused('framework_version_ended'));
  });

  test('are reworded; the same words again leave no audit row', async () => {
    await as(college(), (tx) => changeCompetence(tx, small.id('v1.I.1-1'), name));
    const after = await audited('competence');
    await as(college(), (tx) => changeCompetence(tx, small.id('v1.I.1-1'), name));
    expect(await audited('competence')).toBe(after);
  });
});

describe('courses', () => {
  test('are created in a programme and linked to competences, once', async () => {
    const course = await as(college(), (tx) => createCourse(tx, small.id('operator'), { key: 'new', name, hours: 24 }));
    await as(college(), (tx) => linkCompetence(tx, course, small.id('v1.I.1-2')));
    await as(college(), (tx) => linkCompetence(tx, course, small.id('v1.I.1-2')));
    expect((await as(college(), (tx) => readCourse(tx, course)))?.competences.map(({ key }) => key)).toEqual(['v1.I.1-2']);
    await as(college(), (tx) => changeCourse(tx, course, { hours: 30 }));
    expect(await as(college(), (tx) => readCourse(tx, course))).toMatchObject({ hours: 30, name });
  });

  test('give up a competence; one that is not linked is told', async () => {
    await as(college(), (tx) => unlinkCompetence(tx, small.id('basics'), small.id('v1.I.1-1')));
    await expect(as(college(), (tx) => unlinkCompetence(tx, small.id('basics'), small.id('v1.I.1-1')))).rejects.toEqual(refused('competence_not_linked'));
    expect(await audited('course_competence')).toBeGreaterThan(0);
  });

  test('teach only competences of their own framework', async () => {
    const copy = await as(college(), (tx) => copyFrameworkVersion(tx, small.id('v1'), { key: 'v2', label: '2027', from: '2027-08-01' }));
    const version = await as(college(), (tx) => readFrameworkVersion(tx, copy));
    const foreign = version?.areas[0]?.competences[0]?.id ?? '';
    await expect(as(college(), (tx) => linkCompetence(tx, small.id('basics'), foreign))).rejects.toEqual(refused('competence_of_other_framework'));
  });
});

describe('venue offers', () => {
  const offersOn = async (asOf: string) => (await as(college(), (tx) => readVenueOffers(tx, { limit: 50, venue: small.id('lab'), asOf }))).items;

  test('belong to the party of the venue: the college cannot offer what is the site\'s', async () => {
    const offer = { area: small.id('v1.I.10'), from: '2026-12-01', to: null };
    await expect(as(college(), (tx) => createVenueOffer(tx, { ...offer, venue: small.id('furnace') }))).rejects.toEqual(refused('curriculum_party_not_yours'));
    await as(small.actor(['site']), (tx) => createVenueOffer(tx, { ...offer, venue: small.id('furnace') }));
    expect(await audited('venue_offer')).toBeGreaterThan(0);
  });

  test('do not overlap', async () => {
    await expect(as(college(), (tx) => createVenueOffer(tx, { venue: small.id('lab'), area: small.id('v1.I.1'), from: '2027-01-01', to: null }))).rejects.toEqual(refused('venue_offers_overlap'));
    await expect(as(college(), (tx) => createVenueOffer(tx, { venue: small.id('lab'), area: small.id('v1.I.10'), from: '2027-01-01', to: '2026-12-31' }))).rejects.toEqual(refused('version_span_reversed'));
  });

  test('end on a day and are kept as they were before', async () => {
    const offer = (await offersOn('2026-11-18')).find(({ area }) => area.number === 'I.1');
    await as(college(), (tx) => endVenueOffer(tx, offer?.id ?? '', '2026-12-31'));
    expect((await offersOn('2026-12-31')).map(({ area }) => area.number)).toContain('I.1');
    expect((await offersOn('2027-01-01')).map(({ area }) => area.number)).not.toContain('I.1');
    const [kept] = await as(college(), (tx) => tx.query<{ superseded: boolean }>('select superseded_at is not null as superseded from curriculum.venue_offer where consortium_id = $1 and id = $2', [small.consortium, offer?.id]));
    expect(kept?.superseded).toBe(true);
    await expect(as(college(), (tx) => endVenueOffer(tx, offer?.id ?? '', null))).rejects.toEqual(refused('venue_offer_not_found'));
  });
});

describe('versions', () => {
  test('a programme rolls over: the last version ends the day before, what is not said is taken over', async () => {
    await as(college(), (tx) => createProgrammeVersion(tx, small.id('operator'), { key: 'operator-2', label: '2027', from: '2027-09-01' }));
    const programme = await as(college(), (tx) => readProgramme(tx, small.id('operator')));
    expect(programme?.versions.map(({ key, from, to, maximumAreasPerSite }) => [key, from, to, maximumAreasPerSite])).toEqual([
      ['operator-2', '2027-09-01', null, 5],
      ['operator-1', '2023-09-01', '2027-08-31', 5],
    ]);
    expect(programme?.versions[1]?.cohorts.map(({ key }) => key)).toEqual(['class-2026']);
  });

  test('a programme does not run over a version that is planned for later', async () => {
    await as(college(), (tx) => createProgrammeVersion(tx, small.id('operator'), { key: 'operator-2', label: '2027', from: '2027-09-01' }));
    await expect(as(college(), (tx) => createProgrammeVersion(tx, small.id('operator'), { key: 'operator-3', label: 'x', from: '2027-03-01' }))).rejects.toEqual(refused('programme_versions_overlap'));
  });

  test('a programme needs a framework version in force on its first day', async () => {
    await as(college(), (tx) => endFrameworkVersion(tx, small.id('v1'), '2027-07-31'));
    await expect(as(college(), (tx) => createProgrammeVersion(tx, small.id('operator'), { key: 'operator-2', label: '2027', from: '2027-09-01' }))).rejects.toEqual(refused('framework_version_not_in_force'));
  });

  test('a framework is copied whole, with keys of its own, and the old version ends the day before', async () => {
    const copy = await as(college(), (tx) => copyFrameworkVersion(tx, small.id('v1'), { key: 'v2', label: '2027', from: '2027-08-01' }));
    const [old, next] = await as(college(), async (tx) => [await readFrameworkVersion(tx, small.id('v1')), await readFrameworkVersion(tx, copy)]);
    expect(old?.to).toBe('2027-07-31');
    expect(next?.areas.map(({ key, number, weeks, competences }) => [key, number, weeks.length, competences.length])).toEqual(
      old?.areas.map(({ key, number, weeks, competences }) => [key.replace('v1', 'v2'), number, weeks.length, competences.length]),
    );
    expect(next?.areas.find(({ number }) => number === 'I.2.1')?.parent).toBe(next?.areas.find(({ number }) => number === 'I.2')?.id);
    expect(next?.sequences).toHaveLength(1);
    expect(next?.electiveGroups[0]?.areas).toEqual(next?.areas.filter(({ isElective }) => isElective).map(({ id }) => id));
    const { items } = await as(college(), (tx) => readFrameworks(tx, { limit: 50, sort: 'name' }));
    expect(items[0]?.versions.map(({ label }) => label)).toEqual(['2009', '2027']);
  });

  test('a framework version does not end before it begins, nor run into the next', async () => {
    await expect(as(college(), (tx) => endFrameworkVersion(tx, small.id('v1'), '2009-07-31'))).rejects.toEqual(refused('version_span_reversed'));
    await as(college(), (tx) => copyFrameworkVersion(tx, small.id('v1'), { key: 'v2', label: '2027', from: '2027-08-01' }));
    await expect(as(college(), (tx) => endFrameworkVersion(tx, small.id('v1'), null))).rejects.toEqual(refused('framework_versions_overlap'));
  });
});
