// Everything that needs survey-core, in one chunk of its own: only `load.ts` may name this file.
export { createInterview } from './createInterview.ts';
export { InterviewPage } from './InterviewPage.tsx';
