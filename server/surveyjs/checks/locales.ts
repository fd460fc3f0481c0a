import { z } from 'zod';
import { wordingOf } from '../../core/instrument/wordingOf.ts';
import { pointerStep } from '../../core/response/faults.ts';
import type { GateFault } from '../gateFault.ts';
import { words } from '../schemas/words.ts';
import type { InstrumentSource, ShapedInstrument } from './instrumentSource.ts';
import { checkShape } from './shape.ts';

const localeSchema = z.record(z.string(), words(1000));

/** A translation has exactly the texts of the survey: a half-translated page would change language midway. */
export function checkLocales(source: InstrumentSource, { survey }: ShapedInstrument): GateFault[] {
  const keys = new Set(wordingOf(survey).keys());
  return [...source.files.keys()]
    .filter((name) => name.startsWith('locales/'))
    .flatMap((file) => {
      const { value, findings } = checkShape(localeSchema, source.files.get(file));
      if (value === undefined) return findings.map((finding) => ({ file, ...finding }));
      const stray = Object.keys(value)
        .filter((key) => !keys.has(key))
        .map((key) => fault(file, key, `The survey has no text ${key}.`, 'Remove it, or correct the key.'));
      const missing = [...keys]
        .filter((key) => !Object.hasOwn(value, key))
        .map((key) => fault(file, key, `The text ${key} is not translated.`, 'Translate it.'));
      return [...stray, ...missing, ...checkTag(file)];
    });
}

const fault = (file: string, key: string, message: string, mend: string): GateFault => ({
  file,
  path: pointerStep(key),
  message,
  mend,
});

const checkTag = (file: string): GateFault[] =>
  /^locales\/[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\.json$/.test(file)
    ? []
    : [
        {
          file,
          path: '',
          message: 'The file is not named after a language.',
          mend: 'Name it like de.json or pt-BR.json.',
        },
      ];
