import { fixture } from '../../tests/fixture.ts';
import { plan } from './index.ts';
import { planOf } from './testing.ts';
export const test = [fixture, plan, planOf];
