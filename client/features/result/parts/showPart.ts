/** The element id of a section or an action, kept apart from ids of the page itself. */
export const partId = (id: string): string => `part-${id}`;

/** Goes to a part of the result without touching the address, whose fragment holds the secret. */
export function showPart(id: string): void {
  const part = document.getElementById(partId(id));
  part?.scrollIntoView();
  part?.querySelector<HTMLElement>('h2, h3, h4')?.focus({ preventScroll: true });
}
