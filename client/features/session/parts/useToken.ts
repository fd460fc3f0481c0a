import { useLocation } from 'react-router';

/** The token behind the # of the link, which no server is sent; null when the link is not complete. */
export function useToken(): string | null {
  const { hash } = useLocation();
  return /^#([A-Za-z0-9_-]{43})$/.exec(hash)?.[1] ?? null;
}
