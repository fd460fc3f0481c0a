const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** 1 December 2026, where the reader is. */
export const dayOf = (time: string): string => day.format(new Date(time));

/** 1 Dec 2026, 09:00, where the reader is. */
export const momentOf = (time: string): string => moment.format(new Date(time));
