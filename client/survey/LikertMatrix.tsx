import { createElement } from 'react';
import type { QuestionMatrixModel } from 'survey-core';
import { ReactQuestionFactory, SurveyQuestionElementBase } from 'survey-react-ui';
import './likert.css';
import { type LikertChoice, LikertRow } from './LikertRow.tsx';

/**
 * Draws a matrix in place of SurveyJS's table: each statement with its own named group of radio buttons, which reads well at
 * 320 px, in forced colours and to a screen reader. What is asked, shown and stored stays SurveyJS's business.
 */
class LikertMatrix extends SurveyQuestionElementBase {
  protected override renderElement() {
    const matrix = this.questionBase as QuestionMatrixModel;
    const choices: LikertChoice[] = matrix.visibleColumns.map((column) => ({
      value: column.value,
      text: column.text,
    }));
    const given = (matrix.value ?? {}) as Record<string, unknown>;
    return (
      <div className="likert">
        {matrix.visibleRows.map((row) => (
          <LikertRow
            key={row.name}
            id={row.name}
            statement={row.text}
            scale={choices.filter((choice) => typeof choice.value === 'number')}
            beside={choices.filter((choice) => typeof choice.value !== 'number')}
            initial={given[row.name]}
            disabled={matrix.isReadOnly}
            onAnswer={(value) => {
              row.value = value;
            }}
          />
        ))}
      </div>
    );
  }
}

ReactQuestionFactory.Instance.registerQuestion('matrix', (props: unknown) =>
  createElement(LikertMatrix, props as object),
);
