import { describe, expect, test } from 'vitest';
import type { Agreement, AgreementDetail, Party, Person, PersonDetail, Share, Site, SiteDetail, Venue, VenueDetail } from '../src/contract/partnership.ts';
import { newId } from '../src/platform/ids.ts';
import { exampleWorld } from './example-world.ts';

const { base, as } = await exampleWorld();
const coordinator = await as('coordinator@base.example');
const polymer = await as('polymer@base.example');
const officer = await as('officer@base.example');
const learner = await as('learner2026@base.example');

type Call = typeof coordinator;

async function read<T>(who: Call, path: string): Promise<T> {
  const answer = await who('GET', `${base}${path}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.json as unknown as T;
}

const items = async <T>(who: Call, path: string): Promise<readonly T[]> => (await read<{ items: T[] }>(who, path)).items;
const venueNamed = async (q: string): Promise<Venue> => {
  const [venue] = await items<Venue>(coordinator, `/venues?q=${encodeURIComponent(q)}`);
  if (!venue) throw new Error(`the example has no venue ${q}`);
  return venue;
};

describe('what the example shows to whom', () => {
  test('a coordinator of college, site and base sees three sites with eleven plants and all their venues', async () => {
    const sites = await items<Site>(coordinator, '/sites');
    expect(sites.map(({ key }) => key).sort()).toEqual(['base-hall', 'campus', 'site-jiawan']);
    const works = sites.find(({ key }) => key === 'site-jiawan');
    const detail = await read<SiteDetail>(coordinator, `/sites/${works?.id ?? ''}`);
    expect(detail.plants).toHaveLength(11);
    expect(detail.plants.flatMap(({ venues }) => venues)).toHaveLength(works?.venueCount ?? 0);
    const places = detail.plants.flatMap(({ venues }) => venues).reduce((sum, venue) => sum + (venue.places?.capacity ?? 0), 0);
    expect(places).toBe(works?.placeCount);
  });

  test('the second enterprise sees the venues that agreements show it, and its own that nobody else sees', async () => {
    const seen = (await items<Venue>(polymer, '/venues?limit=200')).map(({ key }) => key);
    expect(seen).toContain('base-safety-yard');
    expect(seen).toContain('polymer-extrusion');
    expect((await items<Venue>(coordinator, '/venues?limit=200')).map(({ key }) => key)).not.toContain('polymer-extrusion');
  });

  test('the second enterprise sees none of the apprentices; the site sees the employees it plans for', async () => {
    const people = await items<Person>(polymer, '/people?limit=200');
    expect(new Set(people.map(({ party }) => party.key))).toEqual(new Set(['polymer']));
    expect((await items<Person>(coordinator, '/people?q=employee-polymer&limit=200')).length).toBe(15);
  });

  test('the authority sees no personal data: of people only its own, no learner, no mentor, no venue', async () => {
    expect(new Set((await items<Person>(officer, '/people?limit=200')).map(({ party }) => party.key))).toEqual(new Set(['authority']));
    expect(await items<Venue>(officer, '/venues')).toEqual([]);
    const kinds = (await items<Share>(officer, '/shares?limit=200&state=in_force')).filter(({ receiver }) => receiver.key === 'authority').map(({ kind }) => kind);
    expect(kinds).toContain('framework');
    expect(kinds.filter((kind) => kind === 'person' || kind === 'learner' || kind === 'plan')).toEqual([]);
  });

  test('a learner sees who cooperates, and of people the own person', async () => {
    expect((await items<Party>(learner, '/parties')).length).toBeGreaterThanOrEqual(5);
    expect((await items<Person>(learner, '/people')).map(({ key }) => key)).toEqual(['apprentice-2026-01']);
  });

  test('an e-mail address is shown to colleagues, not to other parties', async () => {
    const hidden = async (who: Call, q: string) => {
      const [person] = await items<Person>(who, `/people?q=${q}`);
      return (await read<PersonDetail>(who, `/people/${person?.id ?? ''}`)).email;
    };
    expect(await hidden(coordinator, 'coordinator-site')).toBe('site@base.example');
    expect(await hidden(await as('college@base.example'), 'coordinator-site')).toBeNull();
  });

  test('one person holds dated roles in three parties', async () => {
    const [person] = await items<Person>(coordinator, '/people?q=coordinator-shared');
    const roles = (await read<PersonDetail>(coordinator, `/people/${person?.id ?? ''}`)).allRoles;
    expect(roles.map(({ party, role, from, to }) => `${party.key} ${role} ${from} ${to ?? ''}`)).toEqual([
      'college teacher 2014-09-01 2019-08-31',
      'college coordinator 2019-09-01 ',
      'base coordinator 2023-05-01 ',
      'site coordinator 2026-01-01 2028-12-31',
    ]);
  });

  test('agreements reach over twenty years, with their amendments', async () => {
    const agreements = await items<Agreement>(coordinator, '/agreements?sort=from');
    expect(agreements[0]).toMatchObject({ key: 'framework-2016', from: '2016-06-01', to: '2036-05-31', termCount: 3, state: 'in_force' });
    expect(agreements.find(({ key }) => key === 'named-class-2019')?.state).toBe('ended');
  });

  test('every list can be walked page by page in both languages', async () => {
    for (const path of ['/parties', '/people', '/sites', '/plants', '/venues', '/agreements', '/shares']) {
      for (const language of ['zh', 'en']) {
        const whole = (await coordinator('GET', `${base}${path}?limit=200&lang=${language}`)).json as unknown as { items: { id: string }[] };
        const walked: string[] = [];
        for (let after = ''; walked.length <= 200; ) {
          const page = (await coordinator('GET', `${base}${path}?limit=37&lang=${language}${after}`)).json as unknown as { items: { id: string }[]; next: string | null };
          walked.push(...page.items.map(({ id }) => id));
          if (page.next === null) break;
          after = `&after=${page.next}`;
        }
        expect(walked.slice(0, 200), `${path} ${language}`).toEqual(whole.items.map(({ id }) => id));
      }
    }
  });
});

describe('changes over the API', () => {
  test('places change from a day on, once for one key, and are given back', async () => {
    const { id } = await venueNamed('base-simulator');
    const body = { from: '2026-12-07', to: '2027-02-28', capacity: 7, comfortable: 6, minimum: 0, minimumWhenOpen: 2 };
    const key = newId();
    const send = () => coordinator('POST', `${base}/venues/${id}/places`, { body, headers: { 'idempotency-key': key } });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status], first.text).toEqual([200, 200]);
    expect(second.json).toEqual(first.json);
    const spans = (first.json as unknown as VenueDetail).versions.map((version) => `${version.from} ${version.to ?? ''} ${version.capacity}`);
    expect(spans).toEqual(['2023-09-01 2024-08-31 4', '2024-09-01 2026-12-06 6', '2026-12-07 2027-02-28 7', '2027-03-01  8']);
    const history = await items<{ operation: string }>(coordinator, `/partnership/history?record=${id}`);
    expect(history.length).toBeGreaterThanOrEqual(2);
  });

  test('a refusal tells what, with its value, and the way out, in the language asked for', async () => {
    const { id } = await venueNamed('base-simulator');
    const body = { from: '2026-11-18', to: null, capacity: 4, comfortable: 9, minimum: 0, minimumWhenOpen: 0 };
    const refused = await coordinator('POST', `${base}/venues/${id}/places?lang=zh`, { body });
    expect([refused.status, refused.json['code'], refused.json['message']]).toEqual([422, 'places_contradict', '舒适人数为 9，超过容量 4。']);
    const inEnglish = await coordinator('POST', `${base}/venues/${id}/places?lang=en`, { body });
    expect(inEnglish.json['wayOut']).toBe('Lower it to 4 or less, or raise the capacity.');
  });

  test("the second enterprise cannot change a venue it may see, nor close it", async () => {
    const { id } = await venueNamed('base-safety-yard');
    const renamed = await polymer('PATCH', `${base}/venues/${id}`, { body: { name: { zh: '我们的', en: null } } });
    expect([renamed.status, renamed.json['code']]).toEqual([403, 'party_not_yours']);
    const closed = await polymer('POST', `${base}/venues/${id}/closures`, { body: { firstWeek: '2026-12-07', lastWeek: '2026-12-07', reason: { zh: null, en: null } } });
    expect([closed.status, closed.json['code']]).toEqual([403, 'party_not_yours']);
  });

  test('the HSEQ officer of the site closes a workplace and reopens it', async () => {
    const hseq = await as('hseq@base.example');
    const { id } = await venueNamed('glycol-field');
    const closed = await hseq('POST', `${base}/venues/${id}/closures`, { body: { firstWeek: '2026-11-16', lastWeek: '2026-11-23', reason: { zh: '泄漏排查', en: 'Leak search' } } });
    expect(closed.status, closed.text).toBe(200);
    const detail = closed.json as unknown as VenueDetail;
    expect(detail.closedUntil).toBe('2026-11-23');
    const closure = detail.closures.find(({ firstWeek }) => firstWeek === '2026-11-16');
    const reopened = await hseq('DELETE', `${base}/venues/${id}/closures/${closure?.id ?? ''}`);
    expect((reopened.json as unknown as VenueDetail).closedUntil).toBeNull();
    const renamed = await hseq('PATCH', `${base}/venues/${id}`, { body: { kind: 'workshop' } });
    expect([renamed.status, renamed.json['code']]).toEqual([403, 'role_needed']);
  });

  test('a share given today is seen today and gone when it is taken back', async () => {
    const [agreement] = await items<Agreement>(coordinator, '/agreements?q=framework-2016');
    const parties = await items<Party>(coordinator, '/parties');
    const id = (key: string) => parties.find((party) => party.key === key)?.id ?? '';
    const body = { kind: 'venue', giver: id('site'), receiver: id('authority'), from: '2026-11-18', to: '2036-05-31' };
    const path = `${base}/agreements/${agreement?.id ?? ''}/shares`;
    const given = await coordinator('POST', path, { body });
    expect(given.status, given.text).toBe(200);
    expect((await items<Venue>(officer, '/venues?limit=200')).length).toBe(33);
    const share = (given.json as unknown as AgreementDetail).shares.find(({ receiver, kind }) => receiver.key === 'authority' && kind === 'venue');
    expect((await coordinator('DELETE', `${path}/${share?.id ?? ''}`)).status).toBe(200);
    expect(await items<Venue>(officer, '/venues')).toEqual([]);
    const tooLong = await coordinator('POST', path, { body: { ...body, to: null } });
    expect([tooLong.status, tooLong.json['code']]).toEqual([422, 'share_outside_terms']);
  });
});
