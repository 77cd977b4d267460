/** One of several things that are told: a line while it is closed, and a paper to write on while it is open. */
import { Button } from '@navikt/ds-react';
import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOfRecord, useFocusBack } from '../../records/useFocusBack';
import { useFocusInside } from '../../records/useFocusInside';
import { Paper } from '../../components/Paper';
import styles from './FeedbackPage.module.css';

export interface OpenableProps {
  id: string;
  name: string;
  /** Shown under the name while it is closed. */
  summary?: ReactNode;
  isOpen: boolean;
  /** It was begun just now. */
  isNew: boolean;
  onToggle: () => void;
  onRemove: () => void;
  children: ReactNode;
}

export function Openable(props: OpenableProps) {
  const { id, name, summary, isOpen, isNew, onToggle, onRemove, children } = props;
  const { t } = useTranslation();
  const contentId = useId();
  const content = useRef<HTMLDivElement>(null);
  useFocusInside(content, isOpen && isNew);
  const focusBack = useFocusBack();
  return (
    <li className={styles.told} id={`record-${id}`}>
      <h3 className={styles.name}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-controls={contentId}
          onClick={onToggle}
        >
          <span dir="auto">{name}</span>
        </button>
      </h3>
      {!isOpen && summary}
      <div id={contentId} hidden={!isOpen}>
        {isOpen && (
          <Paper>
            <div className={styles.content} ref={content}>
              {children}
              <div className={styles.finish}>
                <Button
                  variant="secondary"
                  size="small"
                  onClick={() => {
                    focusBack(() => placeOfRecord(id));
                    onToggle();
                  }}
                >
                  {t('experience.done')}
                </Button>
                <Button variant="tertiary" size="small" onClick={onRemove}>
                  {t('record.remove')}
                </Button>
              </div>
            </div>
          </Paper>
        )}
      </div>
    </li>
  );
}
