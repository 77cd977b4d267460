/** One thing that matters, and the part of life it belongs to, if anyone wants to say. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { OwnWords } from '../../records/OwnWords';
import { PictureField } from '../../records/picture/PictureField';
import { useNames } from '../../records/useNames';
import type { RowProps } from '../../records/list/RecordList';
import { AreaFact } from './AreaFact';
import styles from './PlanPage.module.css';

export const MatterRow = memo(function MatterRow({ record, isNew, onDone }: RowProps<Matter>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, text, area } = record;
  return (
    <div className={styles.matter}>
      <OwnWords
        kind="matter"
        id={id}
        field="text"
        label={names.field('matter', 'text')}
        text={text}
        size="m"
        empty={t('plan.matterEmpty')}
        {...(isNew && { onDone })}
      >
        {text !== '' && <AreaFact id={id} area={area} />}
      </OwnWords>
      {text !== '' && <PictureField subject={{ kind: 'matter', id }} about={called(text)} />}
    </div>
  );
});
