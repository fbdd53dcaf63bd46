export const planOf = 1;
