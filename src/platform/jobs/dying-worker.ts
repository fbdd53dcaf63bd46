/** A worker in a process of its own that the test of jobs kills: it saves a checkpoint, says so, and never ends. */
import { openDatabase } from '../database/connect.ts';
import { runWorker } from './run-worker.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const database = await openDatabase({ databaseUrl, dataFolder: '', log: (line) => console.error(line) });
await runWorker({
  database,
  leaseSeconds: 1,
  handlers: {
    count: async ({ saveCheckpoint }) => {
      await saveCheckpoint({ counted: 7 });
      console.log('counting');
      return new Promise(() => undefined);
    },
  },
});
