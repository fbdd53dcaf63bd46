export function withLock<T>(file: string, work: (addProcess: (pid: number) => void) => Promise<T>, sayWaiting?: (holder: string) => void): Promise<T>;
