/**
 * The part of a SurveyJS definition that an instrument may use. Everything absent here is refused by the gate for
 * authored files (server/surveyjs), so the server's own validator can promise to understand a whole survey.
 */
export interface SurveyDefinition {
  readonly title: string;
  readonly description?: string;
  /** Always 'onHidden': the default would let browser and server disagree about chained conditions. */
  readonly clearInvisibleValues: 'onHidden';
  readonly showTitle?: boolean;
  readonly showQuestionNumbers?: boolean | string;
  readonly showProgressBar?: boolean | string;
  readonly showNavigationButtons?: boolean | string;
  readonly showCompletePage?: boolean;
  readonly completeText?: string;
  readonly questionErrorLocation?: 'top' | 'bottom';
  readonly checkErrorsMode?: 'onNextPage' | 'onValueChanged' | 'onComplete';
  readonly widthMode?: 'static' | 'responsive' | 'auto';
  readonly width?: string;
  readonly pages: readonly SurveyPage[];
}

export interface SurveyPage {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly visibleIf?: string;
  readonly elements: readonly SurveyElement[];
}

export type SurveyElement = SurveyPanel | SurveyQuestion;

export interface SurveyPanel {
  readonly type: 'panel';
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly state?: 'default' | 'collapsed' | 'expanded';
  readonly visibleIf?: string;
  readonly elements: readonly SurveyElement[];
}

interface QuestionBase {
  /** Unique in the whole survey, and never the name of a matrix row: letters, digits and single hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly visibleIf?: string;
  readonly isRequired?: boolean;
  readonly requiredErrorText?: string;
  readonly titleLocation?: 'default' | 'top' | 'hidden';
}

export interface Choice {
  readonly value: string | number;
  readonly text: string;
}

export interface SurveyMatrix extends QuestionBase {
  readonly type: 'matrix';
  readonly columns: readonly Choice[];
  /** A row is an item; its condition routes it. Row values are unique in the whole survey. */
  readonly rows: readonly { readonly value: string; readonly text: string; readonly visibleIf?: string }[];
  readonly rowTitleWidth?: string;
}

export interface SurveyRadiogroup extends QuestionBase {
  readonly type: 'radiogroup';
  readonly choices: readonly Choice[];
}

export interface SurveyCheckbox extends QuestionBase {
  readonly type: 'checkbox';
  readonly choices: readonly Choice[];
  readonly maxSelectedChoices?: number;
}

export interface SurveyText extends QuestionBase {
  readonly type: 'text';
  /** Default 'text'. A number is a whole number; a date is YYYY-MM-DD. */
  readonly inputType?: 'text' | 'number' | 'date';
  readonly min?: number;
  readonly max?: number;
  /** Required by the gate for inputType 'text'. */
  readonly maxLength?: number;
  readonly placeholder?: string;
}

export interface SurveyComment extends QuestionBase {
  readonly type: 'comment';
  readonly maxLength: number;
  readonly rows?: number;
  readonly placeholder?: string;
}

export type SurveyQuestion = SurveyMatrix | SurveyRadiogroup | SurveyCheckbox | SurveyText | SurveyComment;
