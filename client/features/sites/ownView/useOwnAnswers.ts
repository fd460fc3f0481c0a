import { useEffect, useRef, useState } from 'react';
import { type OwnView, saveOwnView } from '../../../api/waves.ts';
import type { Interview, ItemFaults } from '../../../survey/asked.ts';

export type OwnSaving = 'empty' | 'saved' | 'unsaved' | 'saving' | 'offline' | 'faulty';

const PAUSE_MS = 1200;
const none: ItemFaults = new Map();

/** The server takes answers once everything that must be answered is: the role, which decides what is asked. */
const canBeSaved = (interview: Interview): boolean =>
  interview.pages().every((page) => page.items.every((item) => item.answered || !item.required));

/** Saves one's own answers a moment after the last change. Nobody else writes them, so nothing can collide. */
export function useOwnAnswers(wave: string, interview: Interview, own: OwnView) {
  const [saving, setSaving] = useState<OwnSaving>(own.answers === null ? 'empty' : 'saved');
  const [faults, setFaults] = useState<ItemFaults>(none);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (own.frozen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    let last = JSON.stringify(interview.answers());
    const save = async () => {
      timer = undefined;
      if (!canBeSaved(interview)) return;
      setSaving('saving');
      const outcome = await saveOwnView(wave, { ...interview.answers() });
      if (!wanted) return;
      if (outcome.kind === 'answer') {
        setFaults(none);
        setSaving(timer === undefined ? 'saved' : 'unsaved');
      } else if (outcome.kind === 'refused' && outcome.problem.status < 500) {
        setFaults(
          new Map(
            outcome.problem.errors.map((error) => [error.pointer.split('/').at(-1) ?? '', error.detail]),
          ),
        );
        setSaving('faulty');
      } else {
        setSaving('offline');
        timer = setTimeout(save, 10 * PAUSE_MS);
      }
    };
    const off = interview.subscribe(() => {
      // Going to another part is told as well, and changes nothing.
      const now = JSON.stringify(interview.answers());
      if (now === last) return;
      last = now;
      setSaving('unsaved');
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    });
    stop.current = () => clearTimeout(timer);
    return () => {
      off();
      const pending = timer !== undefined;
      clearTimeout(timer);
      wanted = false;
      if (pending && canBeSaved(interview)) void saveOwnView(wave, { ...interview.answers() });
    };
  }, [wave, interview, own.frozen]);
  return { saving, faults, stop: () => stop.current() };
}
