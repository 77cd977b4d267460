/** One thing to look at: what, when, and the tick; ticked, it opens to be told about. */
import { memo, type ReactNode } from 'react';
import { Paper } from '../../components/Paper';
import { Tick } from '../../components/Tick';
import type { Look } from '../../store/agenda';
import styles from './FollowUpsPage.module.css';
import { Telling, type TellingProps } from './Telling';
import { useLookWords } from '../../records/useLookWords';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { When } from './When';

export interface LookRowProps {
  look: Look;
  details: string;
  isOpen: boolean;
  /** Its date is being written. */
  isWriting: boolean;
  onWriting: (key: string, writing: boolean) => void;
  onTick: (key: string, open: boolean) => void;
  onDone: (key: string, ...done: Parameters<TellingProps['onDone']>) => void;
  onRemove: (key: string) => void;
}

export const LookRow = memo(function LookRow(props: LookRowProps) {
  const { look, details, isOpen, isWriting, onWriting, onTick, onDone, onRemove } = props;
  const { name, under } = useLookWords(look.subject);
  const { key } = look;
  const row = (
    <div className={styles.row}>
      <div className={styles.middle}>
        <h3 className="item" dir="auto">
          {name}
        </h3>
        <p className="quiet" dir="auto">
          {under}
        </p>
      </div>
      <div className={styles.start}>
        <When look={look} details={details} begun={isWriting} onWriting={onWriting} />
      </div>
      <Tick
        item={name}
        done={isOpen}
        onTick={(open) => {
          onTick(key, open);
        }}
      />
    </div>
  );
  return (
    <li id={`record-${key}`} className={styles.look} data-open={isOpen || undefined}>
      <Sheet raised={isOpen}>
        {row}
        <MisfitLines record={{ kind: 'followUp', id: key }} />
        {isOpen && (
          <Telling
            look={look}
            onDone={(...done) => {
              onDone(key, ...done);
            }}
            onRemove={
              look.revision
                ? undefined
                : () => {
                    onRemove(key);
                  }
            }
          />
        )}
      </Sheet>
    </li>
  );
});

interface SheetProps {
  raised: boolean;
  children: ReactNode;
}

/** The row that is told about lies on a paper of its own. */
function Sheet({ raised, children }: SheetProps) {
  return raised ? <Paper snug>{children}</Paper> : <div>{children}</div>;
}
