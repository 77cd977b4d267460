/** Four short questions about the planning, and two open ones; what was answered before stands under. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../api/bindings/plan';
import { DayFact } from '../../records/DayFact';
import { RemovedLine } from '../../records/list/RemovedLine';
import { OwnWords } from '../../records/OwnWords';
import { RatedQuestion } from '../../records/RatedQuestion';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { Fact, Facts } from '../../components/Facts';
import { blank as blanks } from '../../api/registry';
import { usePlanSession } from '../../store/usePlan';
import { longDay } from '../../i18n/dates';
import { said } from '../../i18n/said';
import styles from './FeedbackPage.module.css';
import { Openable } from './Openable';
import { ShareFile } from './ShareFile';
import { useTold } from './useTold';

const questions = ['ownWords', 'ownPace', 'ownChoice', 'useful'] as const;
const open = ['good', 'better'] as const;

function isBlank(survey: Survey): boolean {
  const rated = questions.some((question) => survey[question] !== null);
  return !rated && open.every((question) => survey[question].trim() === '');
}

export function Surveys() {
  const { t } = useTranslation();
  const { t: asked } = useTranslation('survey');
  const names = useNames();
  const { today } = usePlanSession();
  const surveys = useSelected(({ visible }) => visible.surveys);
  const told = useTold({
    kind: 'survey',
    records: surveys,
    blank: blanks.survey,
    values: { on: today },
    isBlank,
  });
  const nameOf = ({ on }: Survey) => (on === null ? t('plan.noDate') : longDay(on, names.language));
  return (
    <section className={styles.part} aria-labelledby="the-surveys">
      <h2 className="heading" id="the-surveys">
        {asked('planning.title')}
      </h2>
      <p className="body">{asked('planning.intro')}</p>
      <div>
        <Button icon={<PlusIcon aria-hidden="true" />} onClick={told.begin}>
          {t('experience.answer')}
        </Button>
      </div>
      <ul className={styles.list}>
        {[...told.shown].reverse().map((survey) => (
          <Openable
            key={survey.id}
            id={survey.id}
            name={nameOf(survey)}
            summary={<Numbers survey={survey} />}
            isOpen={told.isOpen(survey.id)}
            isNew={told.newest === survey.id}
            onToggle={() => {
              told.toggle(survey.id);
            }}
            onRemove={() => {
              told.removing.remove(survey.id, nameOf(survey));
            }}
          >
            <Answers survey={survey} />
            {!told.isBegun(survey.id) && <ShareFile paper="survey" id={survey.id} />}
          </Openable>
        ))}
        {told.removing.removed.map((removed) => (
          <RemovedLine key={removed.id} removed={removed} onUndo={told.removing.restore} />
        ))}
      </ul>
      <TakenOutLines kind="survey" />
    </section>
  );
}

/** What was answered, as it is read again later. */
function Numbers({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const names = useNames();
  const rated = questions.flatMap((question) => {
    const rating = survey[question];
    return rating === null ? [] : [{ question, rating }];
  });
  if (rated.length === 0) return null;
  return (
    <Facts wide>
      {rated.map(({ question, rating }) => (
        <Fact key={question} name={names.field('survey', question)}>
          {said(t, 'words', 'values.rating', { rating: String(rating) })}
        </Fact>
      ))}
    </Facts>
  );
}

function Answers({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const { t: asked } = useTranslation('survey');
  const names = useNames();
  const { id } = survey;
  return (
    <>
      {questions.map((question) => (
        <RatedQuestion
          key={question}
          kind="survey"
          id={id}
          field={question}
          question={asked(`planning.questions.${question}.question`)}
          low={asked(`planning.questions.${question}.low`)}
          high={asked(`planning.questions.${question}.high`)}
          value={survey[question]}
        />
      ))}
      {open.map((question) => (
        <div key={question}>
          <p className="row-name" aria-hidden="true">
            {asked(`planning.open.${question}`)}
          </p>
          <OwnWords
            kind="survey"
            id={id}
            field={question}
            label={asked(`planning.open.${question}`)}
            text={survey[question]}
            size="s"
            empty={t('plan.write')}
            askedOfOwner
            under
          />
        </div>
      ))}
      <Facts>
        <Fact name={names.field('survey', 'on')}>
          <DayFact
            kind="survey"
            id={id}
            field="on"
            day={survey.on}
            label={names.field('survey', 'on')}
            empty={t('plan.noDate')}
          />
        </Fact>
      </Facts>
    </>
  );
}
