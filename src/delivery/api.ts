import { storeyApi } from '../platform/http/endpoint.ts';
import { access } from './access.ts';
import { endpoints } from './routes.ts';

export const deliveryApi = storeyApi({ name: 'delivery', endpoints, access });
