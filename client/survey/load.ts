/** Fetches the part of the program that asks questions; the rest of the pages do without its 360 kB. */
export const loadQuestions = () => import('./questions.ts');

export type Questions = Awaited<ReturnType<typeof loadQuestions>>;
