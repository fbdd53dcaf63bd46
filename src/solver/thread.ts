/** The program of a helper thread: bundled on its own, started by the caller's `spawn` in Node or in a browser. */

import { runThread } from "./run-thread.ts";
import { THREAD_JOB, type ThreadJob } from "./thread-protocol.ts";

const isJob = (value: unknown): value is ThreadJob => typeof value === "object" && value !== null && "kind" in value && value.kind === THREAD_JOB;

interface NodeThreads {
  isMainThread: boolean;
  workerData: unknown;
}

interface NodeProcess {
  getBuiltinModule?: (name: string) => unknown;
}

// Looked up at run time, so that the same file loads in a browser.
const { process: node } = globalThis as { process?: NodeProcess };
const threads = node?.getBuiltinModule?.("node:worker_threads") as NodeThreads | undefined;

if (threads && !threads.isMainThread && isJob(threads.workerData)) runThread(threads.workerData);
else if (!threads) {
  globalThis.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (isJob(event.data)) runThread(event.data);
  });
}
