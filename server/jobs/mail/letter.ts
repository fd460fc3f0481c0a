import type { MailWords } from '../../mail/words/en.ts';

/** What a mail is to say, and to whom. */
export interface Letter {
  readonly to: string;
  readonly words: MailWords;
}

/** `cancelled`: nobody wants it any more. `notYet`: its time has moved; epoch milliseconds. */
export type Composed = Letter | 'cancelled' | { readonly notYet: number };
