import { useEffect } from 'react';
import type { ItemClock } from '../../../survey/itemClock.ts';

/** Lets the clock run while questions are on the screen and the window can be seen, and never else. */
export function useVisibleTime(clock: ItemClock): void {
  useEffect(() => {
    const follow = () => (document.visibilityState === 'visible' ? clock.start() : clock.stop());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      clock.stop();
    };
  }, [clock]);
}
