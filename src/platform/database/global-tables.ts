/**
 * The tables that belong to no consortium, each with its reason. Every other table must lead its keys with
 * `consortium_id`, carry `owner_party_id` and `subject_person_id`, and force row-level security; a test compares this
 * list with the database.
 */
export const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  'platform.schema_migration': 'which migrations have run here',
  'platform.consortium': 'the list of tenants itself',
  'platform.account': 'one account may be a person in several consortia',
  'platform.session': 'a session is of an account',
  'platform.credential': 'a password or an identity provider is of an account',
  'platform.verification': 'a password reset begins before anybody is known',
  'platform.server_secret': 'keys of the installation itself',
  'platform.sign_in_attempt': 'counts tries before anybody is known',
  'platform.membership': 'answers which consortia an account may enter, before one is entered',
  'platform.job': 'workers take jobs of all consortia; reading one asks for its consortium',
  'platform.idempotency_key': 'a key is of an account',
};
