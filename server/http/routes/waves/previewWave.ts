import { allRoles } from '../../../core/wave/allRoles.ts';
import { CURRENT_NOTICE, noticeText } from '../../../core/wave/notice.ts';
import { previewWave as preview } from '../../../core/wave/previewWave.ts';
import { staffOf } from '../../../core/wave/staffOf.ts';
import { Problem } from '../../../problems.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { findSurvey, staffFaults } from '../../waves/waveRules.ts';
import { PreviewRequestSchema, PreviewSchema } from '../../wire/preview.ts';

export function previewWave(deps: Deps): Route<'previewWave'> {
  return {
    id: 'previewWave',
    method: 'POST',
    path: '/api/sites/:id/wave-previews',
    summary: 'What a team of this size will get from a wave. Nothing is stored.',
    parameters: idParameter('The site'),
    body: {
      schema: PreviewRequestSchema,
      examples: {
        twelve: {
          instrument: 'web-therapy-readiness',
          version: 1,
          expectedStaff: { byRole: { clinician: 6, manager: 1, admin: 4, other: 1 } },
          minimumGroup: 5,
        },
      },
    },
    answers: { 200: { description: 'The preview', type: 'application/json', schema: PreviewSchema } },
    problems: WRITE_PROBLEMS,
    handle: ({ body }, { organisation, found }) => {
      const sent = parseBody(PreviewRequestSchema, body);
      const { survey, faults } = findSurvey(deps.instruments, sent);
      const { byRole } = sent.expectedStaff;
      const errors = survey ? staffFaults(survey, byRole, undefined) : faults;
      if (survey === undefined || errors.length > 0) throw new Problem('answers-invalid', { errors });
      const notice = noticeText(CURRENT_NOTICE, {
        organisation: organisation.name,
        site: found.name,
        minimumGroup: sent.minimumGroup,
        anonymity: 'open-link',
        answerYears: deps.config.answerYears,
      });
      const staff = staffOf(allRoles(survey), byRole);
      return jsonReply(200, { ...preview(survey, staff, sent.minimumGroup), notice });
    },
  };
}
