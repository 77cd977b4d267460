/** How the meeting was for the owner: four questions, the owner's words, and what is to be otherwise the next time. */
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/Meeting';
import { OwnWords } from '../../fields/OwnWords';
import { useNames } from '../../fields/useNames';
import { Rating } from '../../parts/Rating';
import { usePlan } from '../../plan/usePlan';
import { MakeChange } from './MakeChange';
import type { MeetingPartProps } from './MeetingPage';
import styles from './Moter.module.css';
import { questions, type Question } from './questions';

export function Afterwards({ meeting }: MeetingPartProps) {
  const { t } = useTranslation('survey');
  return (
    <section className={styles.afterwards} aria-labelledby="meeting-afterwards">
      <div>
        <h2 className="section" id="meeting-afterwards">
          {t('meeting.title')}
        </h2>
        <p className="quiet">{t('meeting.intro')}</p>
      </div>
      {questions.map((question) => (
        <RatedQuestion key={question} meeting={meeting} question={question} />
      ))}
      <Told meeting={meeting} field="felt" />
      <Told meeting={meeting} field="wishedChange" />
      {meeting.wishedChange.trim() !== '' && <MakeChange meeting={meeting} />}
    </section>
  );
}

interface RatedQuestionProps {
  meeting: Meeting;
  question: Question;
}

function RatedQuestion({ meeting, question }: RatedQuestionProps) {
  const { t } = useTranslation('survey');
  const { act, writers, owner } = usePlan();
  const words = t(`meeting.questions.${question}.question`);
  return (
    <div>
      <p className="item" aria-hidden="true">
        {words}
      </p>
      <Rating
        label={words}
        value={meeting[question]}
        pen={writers.get(owner.id)?.pen ?? 'owner'}
        onRate={(value) => {
          void act([{ edit: 'change', kind: 'meeting', id: meeting.id, field: question, value }]);
        }}
      />
      <p className={styles.ends}>
        <span>{t(`meeting.questions.${question}.low`)}</span>
        <span>{t(`meeting.questions.${question}.high`)}</span>
      </p>
    </div>
  );
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
        under
      />
    </div>
  );
}
