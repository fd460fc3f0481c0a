import { useEffect } from 'react';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import '../../dist/surveyTheme.css';
import './theme.css';
import './overlay.css';
import './LikertMatrix.tsx';
import type { Interview, ItemFaults } from './asked.ts';
import { modelOf } from './createInterview.ts';
import { FaultsContext } from './faults.ts';

interface Props {
  readonly interview: Interview;
  readonly faults: ItemFaults;
}

/** The questions of the current page, drawn by SurveyJS. */
export function InterviewPage({ interview, faults }: Props) {
  const model = modelOf(interview);
  useEffect(() => {
    for (const [id, text] of faults) {
      const question = model.getQuestionByName(id);
      if (question !== null) question.addError(text);
    }
  }, [model, faults]);
  return (
    <FaultsContext value={faults}>
      <Survey model={model} />
    </FaultsContext>
  );
}
