/** What has been said to a question, each answer as a quotation that is changed where it stands, or taken away. */
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../api/bindings/Voice';
import { RecordMenu } from '../../fields/list/RecordMenu';
import { RemovedLine } from '../../fields/list/RemovedLine';
import { useRemoving } from '../../fields/list/useRemoving';
import { called } from '../../fields/called';
import { OwnWords } from '../../fields/OwnWords';
import { PlanText } from '../../fields/PlanText';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import type { QuoteProps } from '../../parts/Quote';
import { usePlan } from '../../plan/usePlan';
import { questions, type Answer, type QuestionKey } from './questions';
import styles from './Samtalen.module.css';
import { SaidSign, saidAlike } from './SaidSign';

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
  const { kind, id, text } = answer;
  const name = called(text);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Words answer={answer} size={size} />
        {Beside && <Beside answer={answer} />}
        {voice && (
          <p className={styles.sign}>
            <SaidSign voice={voice} />
          </p>
        )}
      </div>
      <RecordMenu
        name={name}
        onHistory={() => {
          go('historikk', { kind, id });
        }}
        {...(id !== pen.writer && {
          onRemove: () => {
            onRemove(id, name);
          },
        })}
      />
    </li>
  );
}

function Words({ answer, size }: Pick<SaidItemProps, 'answer' | 'size'>) {
  const { t } = useTranslation();
  const names = useNames();
  const { kind, id, field, text, record } = answer;
  const label = names.field(kind, field);
  const place = { kind, id, field, text, label, empty: t('plan.write') };
  if (kind !== 'person' && field !== 'withWhom') return <OwnWords {...place} size={size} under />;
  const title = typeof record.title === 'string' ? record.title : '';
  return (
    <>
      <div className={styles.name}>
        <PlanText {...place} />
      </div>
      {title !== '' && (
        <div className="quiet">
          <PlanText
            kind={kind}
            id={id}
            field="title"
            text={title}
            label={names.field(kind, 'title')}
          />
        </div>
      )}
    </>
  );
}
