/** The worries that wait for an answer, and, on request, those the owner has let go without one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Rows } from '../../components/Rows';
import type { ToldConcern } from '../../store/concerns';
import { ConcernRow } from './ConcernRow';
import { ShowResting } from './ShowResting';

export interface ConcernRowsProps {
  concerns: readonly ToldConcern[];
  /** At rest, and never answered: no one's promise. */
  letGo: readonly ToldConcern[];
  /** The record someone came to see. */
  shown: string | null;
}

export function ConcernRows({ concerns, letGo, shown }: ConcernRowsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(() => letGo.some(({ concern }) => concern.id === shown));
  const [answering, setAnswering] = useState(() => {
    const asked = concerns.find(({ concern }) => concern.id === shown);
    return asked?.needsAnswer === true ? asked.concern.id : null;
  });
  if (concerns.length + letGo.length === 0) return null;
  const heading = t('promises.concerns');
  return (
    <div>
      <Rows heading={heading}>
        {[...concerns, ...(all ? letGo : [])].map(({ concern, needsAnswer }) => (
          <ConcernRow
            key={concern.id}
            concern={concern}
            needsAnswer={needsAnswer}
            isAnswering={answering === concern.id}
            onAnswering={(isAnswering) => {
              setAnswering(isAnswering ? concern.id : null);
            }}
          />
        ))}
      </Rows>
      {!all && letGo.length > 0 && (
        <ShowResting
          of={heading}
          onShow={() => {
            setAll(true);
          }}
        />
      )}
    </div>
  );
}
