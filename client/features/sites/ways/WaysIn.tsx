import { Invitations } from './Invitations.tsx';
import { OpenLink } from './OpenLink.tsx';
import type { WayProps } from './way.ts';
import './ways.css';

/** One link for everybody, or a way in for each: which, was fixed when the wave was set up. */
export function WaysIn(props: WayProps) {
  return props.wave.anonymity === 'open-link' ? <OpenLink {...props} /> : <Invitations {...props} />;
}
