import { useApi, useApiList } from '../api.ts';
import { useNameOf } from '../ui/index.ts';
import type { BoardPlacement } from './board-rows.ts';

/** Venues where the area of a placement is taught, its own first; all venues where the offers cannot be read. */
export function useVenueChoices(placement: BoardPlacement): { value: string; label: string }[] {
  const nameOf = useNameOf();
  const offers = useApi('GET /api/consortia/{consortium}/venue-offers', { query: { area: placement.area.id, limit: 200 } });
  const venues = useApiList('GET /api/consortia/{consortium}/venues', {}, { enabled: offers.isError });
  const choices = new Map([placement.venue, ...(offers.data?.items.map(({ venue }) => venue) ?? []), ...(venues.data?.items ?? [])].map(({ id, name }) => [id, nameOf(name)]));
  return [...choices].map(([value, label]) => ({ value, label }));
}
