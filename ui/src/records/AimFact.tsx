/** How far the owner wants to come, from 0 to 10: reads as a number, changes where it stands, and can be taken away. */
import { useTranslation } from 'react-i18next';
import type { Kind } from '../api/bindings/plan';
import { Fact } from '../components/Facts';
import { Rating } from '../components/Rating';
import { said } from '../i18n/said';
import { usePlanSession } from '../store/usePlan';
import { FieldInPlace } from './FieldInPlace';
import { useOwnerId, useWriter } from './useField';
import { useMayRate } from './useMayRate';
import { useNames } from './useNames';

export interface AimFactProps {
  kind: Extract<Kind, 'goal' | 'everydayGoal'>;
  id: string;
  aim: number | null;
  begun?: boolean;
  onClose?: () => void;
}

export function AimFact(props: AimFactProps) {
  const { kind, id, aim, begun, onClose } = props;
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const owner = useWriter(useOwnerId());
  const mayRate = useMayRate();
  const label = names.field(kind, 'aim');
  const words = aim === null ? '' : said(t, 'words', 'values.rating', { rating: String(aim) });
  if (!mayRate) return aim === null ? null : <Fact name={label}>{words}</Fact>;
  const change = (value: number | null) => {
    void store.act([{ edit: 'change', kind, id, field: 'aim', value }]);
  };
  return (
    <Fact name={label}>
      <FieldInPlace
        place={{ kind, id, field: 'aim' }}
        label={label}
        words={aim === null ? t('plan.choose') : words}
        isEmpty={aim === null}
        {...(begun !== undefined && { begun })}
        {...(onClose && { onClose })}
      >
        {(close) => (
          <>
            <Rating label={label} value={aim} onRate={change} pen={owner?.pen ?? 'none'} />
            {aim !== null && (
              <button
                type="button"
                className="plain-link"
                onClick={() => {
                  change(null);
                  close();
                }}
              >
                {t('rating.clear')}
              </button>
            )}
          </>
        )}
      </FieldInPlace>
    </Fact>
  );
}
