/** A process that starts the embedded server of a folder and is killed by the test, or stops it when told to. */
import { startEmbedded } from './embedded.ts';

const [dataFolder = '', purpose = 'serve'] = process.argv.slice(2);
const embedded = await startEmbedded({ dataFolder, log: (line) => console.error(line), purpose: purpose === 'serve' ? 'serve' : 'attach' });
console.log(JSON.stringify({ url: embedded.url, isAdopted: embedded.isAdopted }));
process.once('SIGTERM', () => {
  void embedded.stop().then(() => process.exit(0));
});
setInterval(() => undefined, 60_000);
