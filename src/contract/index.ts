/**
 * The door of the public language: route objects and wire schemas. Each storey's file `NAME.ts` exports its routes one
 * by one and as a list `nameRoutes`; it gets one line in the exports and one in `Api`.
 */
import type { ClientTable } from './route.ts';
import type { curriculumRoutes } from './curriculum.ts';
import type { deliveryRoutes } from './delivery.ts';
import type { evidenceRoutes } from './evidence.ts';
import type { healthRoutes } from './health.ts';
import type { jobRoutes } from './jobs.ts';
import type { partnershipRoutes } from './partnership.ts';
import type { planningRoutes } from './planning.ts';
import type { sessionRoutes } from './session.ts';
import type { workbookRoutes } from './workbook.ts';

export * from './route.ts';
export * from './wire.ts';
export * from './session.ts';
export * from './jobs.ts';
export * from './health.ts';
export * from './partnership.ts';
export * from './planning.ts';
export * from './curriculum.ts';
export * from './delivery.ts';
export * from './evidence.ts';
export * from './workbook.ts';

/** Every endpoint a client can call: request and answer by route key, e.g. `Api['GET /api/session']['answer']`. */
export type Api = ClientTable<
  | (typeof sessionRoutes)[number]
  | (typeof healthRoutes)[number]
  | (typeof jobRoutes)[number]
  | (typeof workbookRoutes)[number]
  | (typeof partnershipRoutes)[number]
  | (typeof planningRoutes)[number]
  | (typeof curriculumRoutes)[number]
  | (typeof deliveryRoutes)[number]
  | (typeof evidenceRoutes)[number]
>;
