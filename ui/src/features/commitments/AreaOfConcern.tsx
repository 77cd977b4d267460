/** The part of life a worry belongs to, if anyone has said; offered when somebody is near. */
import { fields } from '../../api/registry';
import { NamedChoiceFact } from '../../records/NamedChoiceFact';
import { useNames } from '../../records/useNames';
import { Facts } from '../../components/Facts';
import type { Concern } from '../../api/bindings/plan';
import { FactButtons } from '../plan/FactButtons';
import { useFactsOpen } from '../plan/useFactsOpen';

export function AreaOfConcern({ concern: { id, area } }: { concern: Concern }) {
  const names = useNames();
  const facts = useFactsOpen({ kind: 'concern', id }, { area: area !== null });
  const missing = facts.shows('area')
    ? []
    : [{ fact: 'area' as const, name: names.field('concern', 'area') }];
  return (
    <div data-near>
      {facts.shows('area') && (
        <Facts>
          <NamedChoiceFact
            kind="concern"
            id={id}
            field="area"
            choices={fields.concern.area.choices}
            chosen={area}
            begun={facts.begun === 'area'}
            onClose={facts.close}
          />
        </Facts>
      )}
      <FactButtons missing={missing} onOpen={facts.open} />
    </div>
  );
}
