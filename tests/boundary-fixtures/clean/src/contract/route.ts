import { z } from 'zod';
export const route = z.string();
