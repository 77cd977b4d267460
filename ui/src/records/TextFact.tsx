/** A fact told in a few words, beside its name. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact } from '../components/Facts';
import { fieldOf } from '../store/field';
import { OwnWords } from './OwnWords';
import { PlanText } from './PlanText';
import type { FieldPlace } from './useField';
import { useFocusInside } from './useFocusInside';
import { useNames } from './useNames';

export interface TextFactProps extends FieldPlace {
  text: string;
  /** What it is called, when that is not the field's name. */
  label?: string;
  /** Stands there as long as nothing is written. */
  empty?: string;
  /** Opened just now, to be filled in. */
  begun?: boolean;
  onClose?: () => void;
}

export function TextFact(props: TextFactProps) {
  const { kind, id, field, text, begun = false, onClose } = props;
  const { t } = useTranslation();
  const names = useNames();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, begun);
  const label = props.label ?? names.field(kind, field);
  const shared = { kind, id, field, label, text, empty: props.empty ?? t('plan.write') };
  const done = onClose && { onDone: onClose };
  return (
    <Fact name={label}>
      <div ref={place}>
        {fieldOf(kind, field)?.words ? (
          <OwnWords {...shared} {...done} under />
        ) : (
          <PlanText {...shared} {...done} />
        )}
      </div>
    </Fact>
  );
}
