import { inflateSync } from 'node:zlib';
import { drawReport, type Rendering } from '../../server/pdf/renderReport.ts';
import { createDocument, finish } from '../../server/pdf/tag/reportDocument.ts';
import { createForgetfulPress, createPress } from '../../server/pdf/type/typesetter.ts';
import { sampleReport } from '../sampleReport.ts';

interface Sample {
  readonly ms: number;
  readonly cpuMs: number;
}

interface Contender {
  readonly name: string;
  readonly run: () => Promise<{ readonly bytes: Uint8Array }>;
  readonly samples: Sample[];
  bytes: number;
}

/**
 * How long one report takes, on one thread and warm, beside two others in the same run: *naive*, which is the same renderer
 * without any memory between documents (fonts read and words shaped anew); and *replay*, which writes the finished pages'
 * operators into a new file without laying anything out: the limit for whatever writes this file.
 */
export async function run(args: string[]): Promise<void> {
  const rounds = Math.max(3, Number(args[0] ?? 20));
  const report = await sampleReport('mixed+gate-failed');
  const press = createPress();
  const product = () => drawReport(report, press);
  const finished = await product();
  const streams = pageStreams(finished);
  const contenders: Contender[] = [
    contender('product, warm', product),
    contender('naive, nothing remembered', () => drawReport(report, createForgetfulPress())),
    contender('replay of the page streams', async () => ({ bytes: await replay(streams) })),
  ];
  for (let round = -2; round < rounds; round += 1) {
    for (const one of contenders) await measure(one, round >= 0);
  }
  print(contenders, finished.pages, rounds);
}

const contender = (name: string, work: Contender['run']): Contender => ({
  name,
  run: work,
  samples: [],
  bytes: 0,
});

async function measure(one: Contender, counts: boolean): Promise<void> {
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const { bytes } = await one.run();
  const ms = performance.now() - started;
  const spent = process.cpuUsage(cpu);
  if (counts) one.samples.push({ ms, cpuMs: (spent.user + spent.system) / 1000 });
  one.bytes = bytes.length;
}

/** The operators of every page: the compressed streams of the file that begin by turning the page's axis round. */
function pageStreams({ bytes }: Rendering): readonly string[] {
  const file = Buffer.from(bytes);
  const streams: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    if (file[at + 7] !== 0x78) continue;
    const text = inflateSync(file.subarray(at + 7), { finishFlush: 2 }).toString('latin1');
    if (text.startsWith('1 0 0 -1 0 841.89 cm')) streams.push(text);
  }
  return streams;
}

function replay(streams: readonly string[]): Promise<Uint8Array> {
  const doc = createDocument({ title: 'Replay', subject: '', lang: 'en', day: '2026-01-15', producer: '' });
  for (const stream of streams) {
    doc.addPage();
    doc.addContent(stream);
  }
  return finish(doc);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function print(contenders: readonly Contender[], pages: number, rounds: number): void {
  const medians = contenders.map((one) => ({
    ms: median(one.samples.map((sample) => sample.ms)),
    cpuMs: median(one.samples.map((sample) => sample.cpuMs)),
  }));
  console.log(`A report of ${pages} pages, medians of ${rounds} interleaved rounds`);
  console.log(
    `${'what'.padEnd(30)}${['ms', 'CPU ms', 'pages/s', 'ratio', 'kB'].map((head) => head.padStart(10)).join('')}`,
  );
  contenders.forEach(({ name, bytes }, at) => {
    const { ms, cpuMs } = medians[at]!;
    const figures = [ms.toFixed(1), cpuMs.toFixed(1), ((1000 * pages) / ms).toFixed(0)];
    const ratio = (ms / medians[0]!.ms).toFixed(2);
    const cells = [...figures, ratio, (bytes / 1000).toFixed(0)];
    console.log(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(10)).join('')}`);
  });
}
