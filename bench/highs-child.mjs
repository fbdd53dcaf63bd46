// Solves an LP file with npm `highs` in a process of its own: node highs-child.mjs MODEL.lp SECONDS SOLUTION.json. Its log goes to standard output.
import { readFileSync, writeFileSync } from 'node:fs';
import highsLoader from 'highs';

const [model, seconds, out] = process.argv.slice(2);
const highs = await highsLoader({ print: (line) => process.stdout.write(`${line}\n`), printErr: (line) => process.stdout.write(`${line}\n`) });
const { Status, Columns = {} } = highs.solve(readFileSync(model, 'utf8'), { time_limit: Number(seconds), output_flag: true, log_to_console: true, mip_rel_gap: 0 });
const ones = Object.values(Columns).filter(({ Name, Primal }) => Name.startsWith('x') && Primal > 0.5).map(({ Name }) => Name);
writeFileSync(out, JSON.stringify({ status: Status, ones }));
