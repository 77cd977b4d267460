/** How the meeting was for the owner: four questions, the owner's words, and what is to be otherwise the next time. */
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { OwnWords } from '../../records/OwnWords';
import { RatedQuestion } from '../../records/RatedQuestion';
import { useOwnerId, useWriter } from '../../records/useField';
import { useMayRate } from '../../records/useMayRate';
import { useNames } from '../../records/useNames';
import { MakeChange } from './MakeChange';
import type { MeetingPartProps } from './MeetingPage';
import styles from './MeetingsPage.module.css';
import { questions } from './questions';

export function Afterwards({ meeting }: MeetingPartProps) {
  const { t } = useTranslation('survey');
  return (
    <section className={styles.afterwards} aria-labelledby="meeting-afterwards">
      <div>
        <h2 className="section" id="meeting-afterwards">
          {t('meeting.title')}
        </h2>
        <p className="quiet">{t('meeting.intro')}</p>
        <OwnersNumbers />
      </div>
      {questions.map((question) => (
        <RatedQuestion
          key={question}
          kind="meeting"
          id={meeting.id}
          field={question}
          question={t(`meeting.questions.${question}.question`)}
          low={t(`meeting.questions.${question}.low`)}
          high={t(`meeting.questions.${question}.high`)}
          value={meeting[question]}
        />
      ))}
      <Told meeting={meeting} field="felt" />
      <Told meeting={meeting} field="wishedChange" />
      {meeting.wishedChange.trim() !== '' && <MakeChange meeting={meeting} />}
    </section>
  );
}

/** For those who do not answer the questions. */
function OwnersNumbers() {
  const { t } = useTranslation();
  const mayRate = useMayRate();
  const name = useWriter(useOwnerId())?.name ?? '';
  return mayRate ? null : <p className="quiet">{t('rating.owners', { name })}</p>;
}

interface ToldProps {
  meeting: Meeting;
  field: 'felt' | 'wishedChange';
}

function Told({ meeting, field }: ToldProps) {
  const { t } = useTranslation('survey');
  const names = useNames();
  const question = t(`meeting.open.${field}`);
  return (
    <div className={styles.told}>
      <h3 className="item">{question}</h3>
      <OwnWords
        kind="meeting"
        id={meeting.id}
        field={field}
        label={`${question} ${names.field('meeting', field)}`}
        text={meeting[field]}
        size="told"
        askedOfOwner
        under
      />
    </div>
  );
}
