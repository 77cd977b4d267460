/**
 * One or two fields of a record as a fact that opens where it stands: it is not taken away while somebody is at it, and
 * says why what was chosen is not in the plan.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { fieldKey } from '../store/field';
import { usePlanSession } from '../store/usePlan';
import { Disagreed, useIsWrittenAnew } from './Disagreed';
import { InPlace, type InPlaceProps } from './InPlace';
import { useDraftOf, useProblemAt, type FieldPlace } from './useField';
import { useFieldFocus } from './useFieldFocus';

export interface FieldInPlaceProps extends Omit<InPlaceProps, 'problem' | 'hand' | 'onOpen'> {
  place: FieldPlace;
  /** The other field. */
  also?: FieldPlace;
}

export function FieldInPlace(props: FieldInPlaceProps) {
  const { place, also, label } = props;
  const field = (
    <Disagreed place={place} label={label}>
      <Plain {...props} />
    </Disagreed>
  );
  if (also === undefined || also.field === place.field) return field;
  return (
    <Disagreed place={also} label={label}>
      {field}
    </Disagreed>
  );
}

const never = () => () => undefined;

function Plain(props: FieldInPlaceProps) {
  const { place, also = place, begun = false, unsaved = false, ...rest } = props;
  const { store } = usePlanSession();
  const hand = useFieldFocus(place);
  // What stands in it and is not in the plan is not hidden when one comes back to the page.
  const [stands] = useState(() => store.standingAt(place) !== null);
  // And it is not hidden when one leaves it as it was. What comes to stand later the field itself tells of.
  const standsYet = useSyncExternalStore(
    stands ? store.subscriptions.any : never,
    () => store.standingAt(place) !== null,
  );
  const anew = useIsWrittenAnew();
  const atOther = useProblemAt(also);
  const problem = useProblemAt(place) ?? atOther;
  const draft = useDraftOf(also);
  const excuse = () => {
    for (const { kind, id, field } of [place, also]) store.excuse({ kind, id }, field);
  };
  // What was refused is shown nowhere when the fact is gone; what was typed and refused waits, with its reason.
  const { kind, id, field } = place;
  useEffect(
    () => () => {
      const waits = store.state().drafts.has(fieldKey({ kind, id }, field));
      if (!waits && store.standingAt({ kind, id, field }) === null)
        store.excuse({ kind, id }, field);
    },
    [store, kind, id, field],
  );
  return (
    <InPlace
      {...rest}
      begun={begun || stands || anew}
      unsaved={unsaved || standsYet}
      problem={problem}
      hand={hand}
      // Text that was refused is there to be mended; a choice is made anew.
      onOpen={() => {
        if (draft === null) excuse();
      }}
    />
  );
}
