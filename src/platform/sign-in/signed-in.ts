/** The account behind a session; it may belong to several consortia. */
export interface SignedIn {
  readonly account: string;
  readonly email: string;
  readonly name: string;
}

/** What a client said about itself, as far as sign-in needs it. */
export interface ClientTraits {
  /** The `Cookie` header as it came. */
  readonly cookie: string;
  readonly userAgent: string;
  readonly address: string;
}
