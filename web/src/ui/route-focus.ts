/** After a change of route the new screen's title takes the focus; screens load lazily, so the wish waits for it. */
let isPending = false;

export function wishFocus(): void {
  isPending = true;
}

/** True once per change of route. */
export function takePendingFocus(): boolean {
  const wished = isPending;
  isPending = false;
  return wished;
}
