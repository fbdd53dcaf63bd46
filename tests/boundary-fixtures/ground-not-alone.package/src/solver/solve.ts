import highs from 'highs';
export const solve = highs;
