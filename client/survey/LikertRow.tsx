import { useContext, useId, useState } from 'react';
import { FaultsContext } from './faults.ts';

export interface LikertChoice {
  readonly value: string | number;
  readonly text: string;
}

interface Props {
  readonly id: string;
  readonly statement: string;
  /** The points of the scale, in order. */
  readonly scale: readonly LikertChoice[];
  /** Answers that are no point on it. */
  readonly beside: readonly LikertChoice[];
  readonly initial: unknown;
  readonly disabled: boolean;
  readonly onAnswer: (value: string | number) => void;
}

/** One statement with its scale: a real group of radio buttons with a name, one stop for the Tab key. */
export function LikertRow({ id, statement, scale, beside, initial, disabled, onAnswer }: Props) {
  const name = useId();
  const [answer, setAnswer] = useState(initial);
  const fault = useContext(FaultsContext).get(id);
  const option = (choice: LikertChoice, look: string) => (
    <label className={`likert-option ${look}`} key={choice.value}>
      <input
        type="radio"
        name={name}
        value={choice.value}
        disabled={disabled}
        checked={answer === choice.value}
        onChange={() => {
          setAnswer(choice.value);
          onAnswer(choice.value);
        }}
      />
      <span>{choice.text}</span>
    </label>
  );
  return (
    <fieldset className="likert-row" id={`item-${id}`} aria-describedby={fault && `${name}-fault`}>
      <legend>{statement}</legend>
      {fault === undefined ? null : (
        <p className="likert-fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
      <div className="likert-answers">
        <div className="likert-scale">{scale.map((choice) => option(choice, 'likert-point'))}</div>
        <div className="likert-beside">{beside.map((choice) => option(choice, 'likert-other'))}</div>
      </div>
    </fieldset>
  );
}
