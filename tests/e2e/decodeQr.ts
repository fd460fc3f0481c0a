import type { Locator } from 'playwright-core';
import { readQr } from '../support/readQr.ts';

/** Photographs an element and reads the QR code in the picture. The browser itself unpacks the PNG. */
export async function decodeQr(element: Locator): Promise<string | null> {
  const png = (await element.screenshot()).toString('base64');
  const { width, height, pixels } = await element.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, pixels: [...data] };
  }, png);
  return readQr(Uint8ClampedArray.from(pixels), width, height);
}
