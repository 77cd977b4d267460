/** What has been said to a question, each answer as a quotation that is changed where it stands, or taken away. */
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../api/bindings/plan';
import { RecordMenu } from '../../records/list/RecordMenu';
import { RemovedLine } from '../../records/list/RemovedLine';
import { useRemoving } from '../../records/list/useRemoving';
import { called } from '../../records/called';
import { OwnWords } from '../../records/OwnWords';
import { PlanText } from '../../records/PlanText';
import { SaidSign, saidAlike } from '../../records/SaidSign';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useKept } from '../../records/useStays';
import { useNavigation } from '../../navigation/navigation';
import type { QuoteProps } from '../../components/Quote';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { questions, type Answer, type QuestionKey } from './questions';
import styles from './ConversationPage.module.css';

export interface SaidListProps {
  question: QuestionKey;
  answers: readonly Answer[];
  size: QuoteProps['size'];
  /** What the list is called. */
  label: string;
  /** What stands beside each answer. */
  Beside?: ComponentType<{ answer: Answer }>;
}

export function SaidList({ question, answers, size, label, Beside }: SaidListProps) {
  const { voiceOf } = usePlan();
  const { kind } = questions[question];
  const removing = useRemoving(kind, answers);
  const voices = answers.map((answer) => voiceOf(answer, answer.field));
  if (answers.length + removing.removed.length === 0) return null;
  return (
    <ul className={styles.said} aria-label={label}>
      {answers.map((answer, at) => {
        const voice = voices[at] ?? null;
        return (
          <SaidItem
            key={answer.id}
            answer={answer}
            size={size}
            onRemove={removing.remove}
            {...(Beside && { Beside })}
            {...(voice && !saidAlike(voice, voices[at + 1] ?? null) && { voice })}
          />
        );
      })}
      {removing.removed.map((removed) => (
        <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
      ))}
    </ul>
  );
}

interface SaidItemProps extends Pick<SaidListProps, 'size' | 'Beside'> {
  answer: Answer;
  voice?: Voice;
  onRemove: (id: string, name: string) => void;
}

function SaidItem({ answer, size, Beside, voice, onRemove }: SaidItemProps) {
  const { go } = useNavigation();
  const { pen } = usePlan();
  const isBegun = useIsBegun(answer.id);
  const { kind, id, text } = answer;
  const name = called(text);
  return (
    <li id={`record-${id}`} className={styles.item}>
      <div className={styles.words}>
        <Words answer={answer} size={size} />
        {Beside && <Beside answer={answer} />}
        {voice && (
          <p className={styles.sign}>
            <SaidSign voice={voice} />
          </p>
        )}
      </div>
      {!isBegun && (
        <RecordMenu
          name={name}
          onHistory={() => {
            go('history', { kind, id });
          }}
          {...(id !== pen.writer && {
            onRemove: () => {
              onRemove(id, name);
            },
          })}
        />
      )}
    </li>
  );
}

/** It was refused, and is not in the plan yet. */
function useIsBegun(id: string): boolean {
  return useSelected(({ begun }) => begun.has(id));
}

function Words({ answer, size }: Pick<SaidItemProps, 'answer' | 'size'>) {
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const isBegun = useIsBegun(answer.id);
  const { kind, id, record } = answer;
  const isKept = useKept(answer);
  // What shall not be is told of in one of two fields: never changed for the other under the hands.
  const field = kind === 'cooperation' && isKept('about') ? 'about' : answer.field;
  const text = textIn(record, field);
  const place = { kind, id, field, text, label: names.field(kind, field), empty: t('plan.write') };
  const done = (last: string) => {
    if (last.trim() === '') store.discard({ kind, id });
  };
  const given = { ...place, ...(isBegun && { onDone: done }) };
  if (kind !== 'person' && field !== 'withWhom') return <OwnWords {...given} size={size} under />;
  const title = kind === 'person' ? textIn(record, 'title') : '';
  return (
    <>
      <div className={styles.name}>
        <PlanText {...given} />
      </div>
      {(title !== '' || isKept('title')) && (
        <div className="quiet">
          <PlanText
            kind={kind}
            id={id}
            field="title"
            text={title}
            label={names.field(kind, 'title')}
            empty={t('conversation.whoIsItEmpty')}
          />
        </div>
      )}
    </>
  );
}

function textIn(record: Answer['record'], field: string): string {
  const text = record[field];
  return typeof text === 'string' ? text : '';
}
