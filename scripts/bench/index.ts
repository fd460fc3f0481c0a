/** A measurement; each prints its figures beside the limit they are compared with, in the same run. */
interface Bench {
  run(args: string[]): Promise<void>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  report: () => import('./report.ts'),
  scoring: () => import('./scoring.ts'),
  submit: () => import('./submit.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (load === undefined) {
  console.error(`Name a measurement: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
} else {
  await (await load()).run(args);
}
