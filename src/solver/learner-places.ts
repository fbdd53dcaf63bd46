/** Where learners may be, in their own short numbers. Those who may go to the same venues share one list: most of a cohort do. */

/** Venues of some learner: global indices, and the site of each as an index into `sites`. */
export interface Places {
  venues: Int32Array;
  sites: Int32Array;
  siteOf: Int32Array;
  /** Per task: its venues as indices into `venues`. */
  options: Int32Array[];
}

export class PlaceBook {
  readonly #venueSite: Int32Array;
  readonly #venuesOfArea: ReadonlyMap<string, number[]>;
  readonly #lists = new Map<string, Int32Array>();
  readonly #numbers = new Map<Int32Array, number>();
  readonly #places = new Map<string, Places>();

  constructor(venueSite: Int32Array, venuesOfArea: ReadonlyMap<string, number[]>) {
    this.#venueSite = venueSite;
    this.#venuesOfArea = venuesOfArea;
  }

  /** The venues of an area without the forbidden ones; the same list for whoever has the same ones of them forbidden. */
  venues(area: string, forbidden: ReadonlySet<number | undefined>): Int32Array {
    const teaching = this.#venuesOfArea.get(area) ?? [];
    const key = `${area}|${teaching.filter((venue) => forbidden.has(venue)).join()}`;
    let list = this.#lists.get(key);
    if (!list) {
      list = Int32Array.from(teaching.filter((venue) => !forbidden.has(venue)));
      this.#lists.set(key, list);
    }
    return list;
  }

  /** All venues of some tasks, by their lists; the site of `lastVenue` (−1: none) stands first among the sites. */
  places(lists: readonly Int32Array[], lastVenue: number): Places {
    const key = `${lists.map((list) => this.#numberOf(list)).join()}|${lastVenue < 0 ? -1 : (this.#venueSite[lastVenue] as number)}`;
    let places = this.#places.get(key);
    if (!places) {
      places = this.#compile(lists, lastVenue);
      this.#places.set(key, places);
    }
    return places;
  }

  #numberOf(list: Int32Array): number {
    const known = this.#numbers.get(list);
    if (known !== undefined) return known;
    this.#numbers.set(list, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #compile(lists: readonly Int32Array[], lastVenue: number): Places {
    const places = new Int32Array(this.#venueSite.length).fill(-1);
    for (const list of lists) for (const venue of list) places[venue] = 0;
    let count = 0;
    for (let venue = 0; venue < places.length; venue++) if (places[venue] === 0) places[venue] = count++;
    const venues = new Int32Array(count);
    for (let venue = 0; venue < places.length; venue++) if ((places[venue] as number) >= 0) venues[places[venue] as number] = venue;
    const numberOf = new Map<number, number>();
    const number = (venue: number): number => {
      const site = this.#venueSite[venue] as number;
      const known = numberOf.get(site) ?? numberOf.size;
      numberOf.set(site, known);
      return known;
    };
    if (lastVenue >= 0) number(lastVenue);
    const siteOf = venues.map(number);
    return { venues, sites: Int32Array.from(numberOf.keys()), siteOf, options: lists.map((list) => list.map((venue) => places[venue] as number)) };
  }
}
