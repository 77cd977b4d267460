/** The quiet menu of a record: move it, see its history, take it away. */
import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons';
import { ActionMenu } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './RecordMenu.module.css';

export interface RecordMenuProps {
  /** What the record is called. */
  name: string;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onHistory: () => void;
  /** Without it the record cannot be taken away. */
  onRemove?: (() => void) | undefined;
}

export function RecordMenu(props: RecordMenuProps) {
  const { t } = useTranslation();
  // The page it opens in; null before it is used.
  const [page, setPage] = useState<HTMLElement | null>(null);
  const label = t('record.menu', { name: props.name });
  if (page !== null) return <OpenedMenu {...props} label={label} page={page} />;
  // A plan has hundreds of these, and few are ever opened.
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={(event) => {
        setPage(event.currentTarget.closest('main') ?? document.body);
      }}
    >
      <MenuElipsisVerticalIcon aria-hidden="true" />
    </button>
  );
}

interface OpenedMenuProps extends RecordMenuProps {
  label: string;
  page: HTMLElement;
}

function OpenedMenu({ label, page, onUp, onDown, onHistory, onRemove }: OpenedMenuProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  return (
    <ActionMenu open={open} onOpenChange={setOpen} rootElement={page} size="medium">
      <ActionMenu.Trigger>
        <button type="button" className={styles.button} aria-label={label}>
          <MenuElipsisVerticalIcon aria-hidden="true" />
        </button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        {onUp && <ActionMenu.Item onSelect={onUp}>{t('record.up')}</ActionMenu.Item>}
        {onDown && <ActionMenu.Item onSelect={onDown}>{t('record.down')}</ActionMenu.Item>}
        <ActionMenu.Item onSelect={onHistory}>{t('record.history')}</ActionMenu.Item>
        {onRemove && <ActionMenu.Item onSelect={onRemove}>{t('record.remove')}</ActionMenu.Item>}
      </ActionMenu.Content>
    </ActionMenu>
  );
}
