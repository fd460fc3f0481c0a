import { pointerStep } from '../core/response/faults.ts';

interface Frame {
  /** Keys met so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  step: string | number;
  awaitsKey: boolean;
}

/**
 * Where a key stands twice in one object of a JSON text, as a pointer; undefined if nowhere. JSON.parse keeps the last
 * one without a word, so that a second `training` among the actions would silently replace the first. The text must be
 * valid JSON.
 */
export function repeatedKey(text: string): string | undefined {
  const frames: Frame[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const frame = frames.at(-1);
    if (token === '{') frames.push({ keys: new Set(), step: '', awaitsKey: true });
    else if (token === '[') frames.push({ keys: undefined, step: 0, awaitsKey: false });
    else if (token === '}' || token === ']') frames.pop();
    else if (frame === undefined) continue;
    else if (token === ',') nextIn(frame);
    else if (frame.awaitsKey && isRepeated(frame, JSON.parse(token)))
      return frames.map((one) => pointerStep(String(one.step))).join('');
  }
  return undefined;
}

function nextIn(frame: Frame): void {
  if (typeof frame.step === 'number') frame.step += 1;
  else frame.awaitsKey = true;
}

function isRepeated(frame: Frame, key: string): boolean {
  frame.step = key;
  frame.awaitsKey = false;
  if (frame.keys?.has(key)) return true;
  frame.keys?.add(key);
  return false;
}
