/** The API and the web app as one fetch function: all storeys, composed. */
import { fieldWords } from './contract/field-words.ts';
import { healthApi } from './health-endpoints.ts';
import { jobApi } from './job-endpoints.ts';
import type { Database } from './platform/database/connect.ts';
import type { StoreyApi } from './platform/http/endpoint.ts';
import { serveEndpoints, type HttpApp } from './platform/http/serve.ts';
import { openGate } from './platform/sign-in/acting.ts';
import { openAuth } from './platform/sign-in/auth.ts';
import { sessionApi, type People } from './session-endpoints.ts';

export interface AppSettings {
  readonly database: Database;
  readonly storeys: readonly StoreyApi[];
  readonly people: People;
  readonly version: string;
  /** Folder of the built web app; absent: only the API. */
  readonly webFolder?: string | undefined;
  /** The address people use, where it differs from what requests say (behind a proxy); https makes cookies secure. */
  readonly publicUrl?: string | undefined;
  /** A proxy of ours writes `X-Forwarded-For`. */
  readonly trustsProxy?: boolean;
  /** Compares every answer with its schema; for tests. */
  readonly checksAnswers?: boolean;
  /** How long sessions and roles are remembered; 5 s unless told. */
  readonly memoryMs?: number;
}

/** Throws when an endpoint lacks its access rule, or the list of endpoints is otherwise not in order. */
export async function createApp(settings: AppSettings): Promise<HttpApp> {
  const { database, people, version } = settings;
  const publicUrl = settings.publicUrl === undefined || settings.publicUrl === '' ? undefined : new URL(settings.publicUrl);
  const isSecure = publicUrl?.protocol === 'https:';
  const auth = await openAuth({ database, isSecure });
  const gate = openGate({ database, auth, rolesOf: people.rolesOf, ...(settings.memoryMs === undefined ? {} : { memoryMs: settings.memoryMs }) });
  return serveEndpoints({
    database,
    gate,
    storeys: [sessionApi(database, gate, people), healthApi(version), jobApi, ...settings.storeys],
    version,
    fieldWords,
    webFolder: settings.webFolder,
    isSecure,
    ownOrigins: publicUrl === undefined ? [] : [publicUrl.origin],
    trustsProxy: settings.trustsProxy ?? false,
    checksAnswers: settings.checksAnswers ?? false,
  });
}
