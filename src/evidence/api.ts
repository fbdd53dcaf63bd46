import { storeyApi } from '../platform/http/endpoint.ts';
import { access } from './access.ts';
import { endpoints } from './routes.ts';

export const evidenceApi = storeyApi({ name: 'evidence', endpoints, access });
