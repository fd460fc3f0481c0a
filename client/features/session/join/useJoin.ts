import { useNavigate } from 'react-router';
import { joinOrganisation } from '../../../api/members.ts';
import { useSession } from '../../../api/useSession.ts';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { HOME } from '../safeNext.ts';

/** Sends the joining, takes over the session that comes back, and goes to the sites. */
export function useJoin(onExpired: () => void) {
  const { replace } = useSession();
  const navigate = useNavigate();
  const { isSending, failure, run } = useSubmit();
  const join = (body: Parameters<typeof joinOrganisation>[0]) =>
    void run(
      async () => {
        const outcome = await joinOrganisation(body);
        if (outcome.kind === 'refused' && outcome.problem.slug === 'link-expired') onExpired();
        return outcome;
      },
      (session) => {
        replace(session);
        navigate(HOME, { replace: true });
      },
    );
  return { isSending, failure, join };
}
