/** The blank paper under a question, where an answer is written; another one follows at once. */
import { PlusIcon } from '@navikt/aksel-icons';
import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanState } from '../../store/usePlan';
import { useFocusOnPage } from '../../records/useFocusInside';
import { Paper } from '../../components/Paper';
import { Stroke } from '../../components/Stroke';
import { AboutPerson } from './AboutPerson';
import { questions, type QuestionKey } from './questions';
import styles from './ConversationPage.module.css';
import { SortChoice } from './SortChoice';
import type { Writing } from './useWriting';
import { WrittenField } from './WrittenField';

export interface WritingSpaceProps {
  question: QuestionKey;
  /** The question in words, which names the field. */
  asked: string;
  writing: Writing;
  /** Something about the answer was chosen, and it is written on. */
  onChosen: () => void;
}

export function WritingSpace({ question, asked, writing, onChosen }: WritingSpaceProps) {
  const { t } = useTranslation();
  const { pen, writers } = usePlanState();
  const paper = useRef<HTMLDivElement>(null);
  const { id, answer } = writing;
  const another = () => {
    if (!writing.another()) focusField(paper);
  };
  const isPerson = question === 'people';
  return (
    <div ref={paper}>
      <Paper>
        <div className={styles.space}>
          <div className={styles.blank} data-short={isPerson || undefined}>
            <Stroke pen={writers.get(pen.words)?.pen ?? 'none'}>
              <Blank
                key={id}
                question={question}
                asked={asked}
                writing={writing}
                onEnter={() => {
                  if (!isPerson || !focusField(paper, 1)) another();
                }}
              />
            </Stroke>
          </div>
          {isPerson && answer && <AboutPerson person={answer} onEnter={another} />}
          {question === 'resources' && <SortChoice writing={writing} onChosen={onChosen} />}
        </div>
        <button type="button" className={styles.another} onClick={another}>
          <PlusIcon aria-hidden="true" />
          {isPerson ? t('conversation.anotherPerson') : t('conversation.another')}
        </button>
      </Paper>
    </div>
  );
}

function focusField(paper: RefObject<HTMLElement | null>, at = 0): boolean {
  const field = paper.current?.querySelectorAll('textarea')[at];
  field?.focus();
  return field !== undefined;
}

interface BlankProps extends Omit<WritingSpaceProps, 'onChosen'> {
  onEnter: () => void;
}

/** The person writes here at once, with the question in sight over it. */
function Blank({ question, asked, writing, onEnter }: BlankProps) {
  const place = useRef<HTMLDivElement>(null);
  useFocusOnPage(place);
  const { kind, field } = questions[question];
  const isLine = question === 'goals' || question === 'people';
  return (
    <div ref={place}>
      <WrittenField
        kind={kind}
        id={writing.id}
        field={field}
        label={asked}
        text={writing.answer?.text ?? ''}
        onText={writing.write}
        onEnter={onEnter}
        look={{ frame: 'bare', size: 'writing', multiline: !isLine }}
      />
    </div>
  );
}
