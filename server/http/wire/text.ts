// Written as strings, because the patterns travel into the API's description, where every reader knows \u escapes.
const CONTROL = '\\u0000-\\u001f\\u007f-\\u009f';
const CONTROL_BUT_LINES = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';

/** Text on one line, without control characters. */
export const ONE_LINE = new RegExp(`^[^${CONTROL}]*$`);
/** Text on as many lines as wanted; tabs and line feeds are its only control characters. */
export const MANY_LINES = new RegExp(`^[^${CONTROL_BUT_LINES}]*$`);
