// Written as strings, because the patterns travel into the API's description, where every reader knows \u escapes.
const CONTROL = '\\u0000-\\u001f\\u007f-\\u009f';
const CONTROL_BUT_LINES = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';

/** Text on one line, without control characters. */
export const ONE_LINE = new RegExp(`^[^${CONTROL}]*$`);
/** Text on as many lines as wanted; tabs and line feeds are its only control characters. */
export const MANY_LINES = new RegExp(`^[^${CONTROL_BUT_LINES}]*$`);
/**
 * At least one character that can be seen. Joiners, marks of direction, fillers and the blank of braille are none: a name made of
 * them would pass for one and leave its place on the report empty.
 */
export const HAS_INK = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
