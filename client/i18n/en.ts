import { assess } from './en/assess.ts';
import { result } from './en/result.ts';
import { review } from './en/review.ts';
import { send } from './en/send.ts';
import { setUp } from './en/setUp.ts';
import { site } from './en/site.ts';
import { start } from './en/start.ts';

/** Every word of the interface. What a result says comes from the server's report, what is asked from the instruments. */
export const en = { common: site, start, setUp, assess, review, send, result } as const;
