import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

/** Static TrueType files only: PDFKit embeds neither WOFF2 nor instances of variable fonts. */
const files = {
  'sans-regular': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-semibold': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'sans-light': '@expo-google-fonts/source-sans-3/300Light/SourceSans3_300Light.ttf',
  'arabic-regular': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'arabic-semibold': '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'hebrew-regular': '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'hebrew-semibold': '@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
} as const;

export type FaceName = keyof typeof files;
export type Weight = 'regular' | 'semibold' | 'light';

/** A parsed font file and the characters it has. */
export interface Face {
  readonly name: FaceName;
  readonly font: Font;
  readonly has: ReadonlySet<number>;
  /** From font units to thousandths of the type size. */
  readonly scale: number;
}

const fallbacks: Readonly<Record<Weight, readonly FaceName[]>> = {
  regular: ['sans-regular', 'arabic-regular', 'hebrew-regular', 'emoji'],
  semibold: ['sans-semibold', 'arabic-semibold', 'hebrew-semibold', 'emoji'],
  light: ['sans-light', 'arabic-regular', 'hebrew-regular', 'emoji'],
};

/** Opens faces when they are first needed; a process keeps one of these, so that no font file is parsed twice. */
export class FaceShelf {
  readonly #open = new Map<FaceName, Face>();
  readonly #resolve = createRequire(import.meta.url).resolve;

  face(name: FaceName): Face {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const font = openFont(this.#resolve(files[name]));
    const face = { name, font, has: new Set(font.characterSet), scale: 1000 / font.unitsPerEm };
    this.#open.set(name, face);
    return face;
  }

  /** The first face of this weight that has the character; undefined if none has. */
  faceFor(codePoint: number, weight: Weight): Face | undefined {
    for (const name of fallbacks[weight]) {
      const face = this.face(name);
      if (face.has.has(codePoint)) return face;
    }
    return undefined;
  }

  main(weight: Weight): Face {
    return this.face(fallbacks[weight][0] ?? 'sans-regular');
  }
}

function openFont(path: string): Font {
  const opened = openSync(path);
  if ('fonts' in opened) throw new Error(`${path} is a collection of fonts; one face is needed`);
  return opened;
}
