import { randomFillSync } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const COUNTER_LIMIT = 0x1000;

// Randomness is drawn in blocks: one system call per 512 ids instead of one per id.
const pool = Buffer.alloc(4096);
let poolOffset = pool.length;
let lastMillisecond = 0;
let counter = 0;

/**
 * A new UUIDv7 (RFC 9562 §5.7, method 1): 48 bits of Unix milliseconds, a 12-bit counter that starts at a random value
 * below 2048 each millisecond, 62 random bits. Ids of one process ascend strictly, also when the clock steps back.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = random(2).readUInt16BE() & 0x7ff;
  } else if (++counter === COUNTER_LIMIT) {
    // More than 2048 ids in a millisecond: borrow from the next one rather than wait for it.
    lastMillisecond += 1;
    counter = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const tail = Buffer.from(random(8));
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const hex = tail.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** True for a UUID of any version in its lower-case text form, as PostgreSQL writes it. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

function random(bytes: number): Buffer {
  if (poolOffset + bytes > pool.length) {
    randomFillSync(pool);
    poolOffset = 0;
  }
  poolOffset += bytes;
  return pool.subarray(poolOffset - bytes, poolOffset);
}
