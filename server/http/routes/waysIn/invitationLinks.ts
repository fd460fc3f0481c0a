import { Problem } from '../../../problems.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { demandPersonal } from '../../waysIn/demands.ts';
import { InvitationLinksSchema } from '../../wire/invitation.ts';

export function listInvitationLinks(deps: Deps): Route<'listInvitationLinks'> {
  return {
    id: 'listInvitationLinks',
    method: 'GET',
    path: '/api/waves/:id/invitation-links',
    summary: 'Address and link of every invitation, where this server cannot send mail itself.',
    parameters: idParameter('The wave'),
    answers: {
      200: { description: 'The links', type: 'application/json', schema: InvitationLinksSchema },
    },
    problems: [...READ_PROBLEMS, 'wave-fixed'],
    handle: async (_request, { found: { wave }, person }) =>
      jsonReply(200, { links: await linksOf(deps, wave, person._id) }),
  };
}

export function getInvitationLinksCsv(deps: Deps): Route<'getInvitationLinksCsv'> {
  return {
    id: 'getInvitationLinksCsv',
    method: 'GET',
    path: '/api/waves/:id/invitation-links.csv',
    summary: "The same as a file, for one's own mail merge.",
    parameters: idParameter('The wave'),
    answers: { 200: { description: 'E-mail and link, with a header', type: 'text/csv' } },
    problems: [...READ_PROBLEMS, 'wave-fixed'],
    handle: async (_request, { found: { wave }, person }) => {
      const links = await linksOf(deps, wave, person._id);
      // No address begins like a formula (waysIn/addressFault.ts), and none holds a quotation mark.
      const lines = links.map(({ email, link }) => `"${email}","${link}"`);
      return {
        status: 200,
        type: 'text/csv; charset=utf-8',
        body: `${['"E-mail","Link"', ...lines].join('\r\n')}\r\n`,
        headers: { 'Content-Disposition': `attachment; filename="invitation-links-${wave.number}.csv"` },
      };
    },
  };
}

/** Whoever has somebody's link can find out whether it was used; so nobody is given it who does not have to hand it out. */
async function linksOf(deps: Deps, wave: WaveDoc, by: string) {
  demandPersonal(wave);
  if (deps.config.mail !== null)
    throw new Problem('not-allowed', {
      detail: 'This server sends the invitations itself, so their links are for those invited alone.',
    });
  const links: { email: string; link: string }[] = [];
  const { invitations, auditInbox } = deps.collections;
  for await (const { _id, email, generation } of invitations.stream({ wave: wave._id, kind: 'mail' })) {
    const token = deps.secrets.mint('invitation', _id, generation);
    links.push({ email, link: `${deps.config.publicUrl}/respond#${token}` });
  }
  const facts = { at: deps.now(), by, organisation: wave.organisation, subject: wave._id };
  await recordEvent(auditInbox, deps, auditEvent('invitation.linksListed', facts, { count: links.length }));
  return links;
}
