import { checklist, uptake } from './en/checklist.ts';
import { cover } from './en/cover.ts';
import { frame } from './en/frame.ts';
import { list } from './en/grammar.ts';
import { method } from './en/method.ts';
import { plan } from './en/plan.ts';
import { points } from './en/points.ts';
import { results } from './en/results.ts';
import { summary } from './en/summary.ts';

/** Every sentence of a report in British English. */
export const en = { ...frame, list, cover, summary, points, ...results, plan, checklist, uptake, method };

/** What another language must provide. */
export type Words = typeof en;
