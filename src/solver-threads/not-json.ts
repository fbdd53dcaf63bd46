/** Bytes that were handed over as a problem, and are no JSON. (A `SyntaxError` of the solver would be a defect.) */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}
