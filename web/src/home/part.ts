/** One part of a home page; the first one a person has carries the title of the page. */
export interface PartProps {
  readonly isFirst: boolean;
}
