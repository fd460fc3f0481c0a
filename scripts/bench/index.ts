/** A measurement; each prints its figures beside the limit they are compared with, in the same run. */
interface Bench {
  run(args: string[]): Promise<void>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  crash: () => import('./crash.ts'),
  disk: () => import('./disk.ts'),
  load: () => import('./load.ts'),
  malformed: () => import('./malformed.ts'),
  report: () => import('./report.ts'),
  scoring: () => import('./scoring.ts'),
  signin: () => import('./signin.ts'),
  'slow-clients': () => import('./slowClients.ts'),
  submit: () => import('./submit.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (load === undefined) {
  console.error(`Name a measurement: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 1;
} else {
  try {
    await (await load()).run(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
