import { afterEach, beforeEach, vi } from 'vitest';

/** For tests of commands: what has been written to the terminal since the present test began, instead of writing it. */
export function captureOutput(): { out: string; err: string } {
  const written = { out: '', err: '' };
  beforeEach(() => {
    written.out = '';
    written.err = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return written;
}
