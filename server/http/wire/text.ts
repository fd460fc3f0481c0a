import { z } from 'zod';

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

/** Half of a surrogate pair: no engine keeps it as it was. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Text on one line that somebody can see, of at most `max` characters. */
export const plainText = (max: number) =>
  z
    .string({ error: `must be a text of 1 to ${max} characters` })
    .regex(ONE_LINE, { error: 'may not hold line breaks or control characters' })
    .refine((text) => HAS_INK.test(text), { error: 'must hold something that can be seen' })
    .refine((text) => [...text].length <= max, { error: `must have at most ${max} characters` })
    .refine((text) => !LONE_SURROGATE.test(text), { error: 'holds half a character' })
    .meta({ minLength: 1, maxLength: max });

/** What somebody or something is called: kept without blanks around it. */
export const Name = plainText(200).transform((text) => text.trim().normalize('NFC'));

/** A moment on the wire: `2026-12-01T09:00:00.000Z`. */
export const Moment = z.iso.datetime();

/** A moment on the wire, from epoch milliseconds. */
export const momentOf = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString();
