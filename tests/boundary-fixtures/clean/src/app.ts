import { plan } from './planning/index.ts';
import { rules } from './law/rules.ts';
export const app = [plan, rules];
