/** What the plan is called on the shelf, and its cover: all that others who use the laptop will see. */
import { TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverPicture } from '../../components/Cover';
import { CoverChoice } from '../../components/CoverChoice';
import type { Change, Draft } from './draft';
import { Question } from './Question';
import styles from './NameQuestion.module.css';

export interface QuestionStepProps {
  draft: Draft;
  onChange: Change;
  at: number;
  of: number;
  onBack: () => void;
  onNext: () => void;
}

export function NameQuestion({
  how,
  draft,
  onChange,
  onNext,
  ...steps
}: QuestionStepProps & { how: 'new' | 'taken' }) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  const goOn = () => {
    if (draft.nickname.trim() === '') setMissing(true);
    else onNext();
  };
  return (
    <Question
      {...steps}
      question={t('begin.name.question')}
      know={
        <>
          {how === 'taken' && <p>{t('begin.name.taken')}</p>}
          <p>{t('begin.name.know')}</p>
        </>
      }
      next={t('begin.next')}
      onNext={goOn}
    >
      <div className={styles.side}>
        <div className={styles.answers}>
          <TextField
            label={t('begin.name.label')}
            autoComplete="off"
            dir="auto"
            maxLength={60}
            value={draft.nickname}
            error={missing && draft.nickname.trim() === '' ? t('begin.name.missing') : undefined}
            onChange={(event) => {
              onChange({ nickname: event.currentTarget.value });
            }}
          />
          <CoverChoice looks={draft} onChange={onChange} />
        </div>
        <div className={styles.picture} aria-hidden="true">
          <CoverPicture name={draft.nickname} symbol={draft.symbol} colour={draft.colour} />
        </div>
      </div>
    </Question>
  );
}
