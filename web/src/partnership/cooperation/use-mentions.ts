/** Who and what a line of the minutes can point to: the parties and people of the visit first, then all one may see. */
import { useMemo } from 'react';
import type { VisitDetail } from '../../../../src/contract/index.ts';
import { useApiList } from '../../api.ts';
import type { Mention } from './parse-line.ts';

const filled = (...names: readonly (string | null | undefined)[]): string[] => names.filter((name): name is string => Boolean(name));

export function useMentions(visit: VisitDetail): readonly Mention[] {
  const people = useApiList('GET /api/consortia/{consortium}/people', { query: { role: ['coordinator', 'leader', 'officer', 'administrator', 'hseq_officer', 'teacher', 'mentor'] } });
  const plants = useApiList('GET /api/consortia/{consortium}/plants', {});
  return useMemo(() => {
    const parties = visit.parties.map(({ party }): Mention => ({ type: 'party', id: party.id, key: party.key, names: filled(party.name.zh, party.name.en) }));
    const present = new Set(visit.people.map(({ person }) => person.id));
    const everybody = [...(people.data?.items ?? [])].sort((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)));
    const persons = everybody.map((person): Mention => ({ type: 'person', id: person.id, key: person.key, names: filled(person.name.native, person.name.latin) }));
    const tour = new Set(visit.stops.map(({ id }) => id));
    const allPlants = [...(plants.data?.items ?? [])].sort((a, b) => Number(tour.has(b.id)) - Number(tour.has(a.id)));
    return [...parties, ...persons, ...allPlants.map((plant): Mention => ({ type: 'plant', id: plant.id, key: plant.key, names: filled(plant.name.zh, plant.name.en) }))];
  }, [visit, people.data, plants.data]);
}
